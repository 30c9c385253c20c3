package tachyon.chatroom.http;

/** The text of an IPv6 address as RFC 5952 writes it. */
final class Ipv6Text {
    private static final int GROUPS = 8;

    private Ipv6Text() {}

    /**
     * Writes an address.
     *
     * @param address its 16 bytes
     * @return groups in lower-case hexadecimal, the first of the longest runs of two or more zero groups as {@code ::}
     */
    static String of(byte[] address) {
        int runStart = GROUPS;
        int runLength = 1;
        for (int i = 0; i < GROUPS; i++) {
            int length = zeroGroups(address, i);
            if (length > runLength) {
                runStart = i;
                runLength = length;
            }
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < GROUPS; i++) {
            if (i == runStart) {
                text.append("::");
                i += runLength - 1;
            } else {
                text.append(i == 0 || i == runStart + runLength ? "" : ":")
                        .append(Integer.toHexString(group(address, i)));
            }
        }
        return text.toString();
    }

    private static int zeroGroups(byte[] address, int from) {
        int count = 0;
        while (from + count < GROUPS && group(address, from + count) == 0) {
            count++;
        }
        return count;
    }

    private static int group(byte[] address, int index) {
        return ((address[2 * index] & 0xFF) << 8) | (address[2 * index + 1] & 0xFF);
    }
}
