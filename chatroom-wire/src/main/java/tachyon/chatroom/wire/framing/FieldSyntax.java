package tachyon.chatroom.wire.framing;

/** The character classes of RFC 9110, section 5.6: one table look-up for a byte. */
final class FieldSyntax {
    private static final byte TOKEN = 1;
    private static final byte TEXT = 2;
    private static final byte[] CLASSES = classes();

    private FieldSyntax() {}

    private static byte[] classes() {
        byte[] classes = new byte[256];
        for (int c = 0; c < classes.length; c++) {
            boolean isText = c == '\t' || (c >= 0x20 && c != 0x7F);
            boolean isToken = (c >= '0' && c <= '9')
                    || (c >= 'A' && c <= 'Z')
                    || (c >= 'a' && c <= 'z')
                    || (c != 0 && "!#$%&'*+-.^_`|~".indexOf(c) >= 0);
            classes[c] = (byte) ((isToken ? TOKEN : 0) | (isText ? TEXT : 0));
        }
        return classes;
    }

    /** Returns whether a byte may stand in a name. */
    static boolean isToken(byte b) {
        return (CLASSES[b & 0xFF] & TOKEN) != 0;
    }

    /** Returns whether a byte may stand in a value: visible, obsolete text, a space or a tab. */
    static boolean isText(byte b) {
        return (CLASSES[b & 0xFF] & TEXT) != 0;
    }

    static boolean isBlank(byte b) {
        return b == ' ' || b == '\t';
    }

    /** Returns the value of a hexadecimal digit, -1 for another byte. */
    static int hexDigit(byte b) {
        return b < 0 ? -1 : Character.digit(b, 16);
    }

    /** Compares ASCII letters without their case. */
    static boolean equalsIgnoreCase(byte a, char b) {
        return Character.toLowerCase((char) (a & 0xFF)) == Character.toLowerCase(b);
    }
}
