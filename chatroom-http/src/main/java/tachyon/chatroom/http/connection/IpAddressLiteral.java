package tachyon.chatroom.http.connection;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The text of an IP address, such as {@code 192.0.2.1}, {@code 2001:db8::1} or {@code [2001:db8::1]}. */
final class IpAddressLiteral {
    private static final String OCTET = "(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])";
    private static final Pattern IPV4 = Pattern.compile(OCTET + "(?:\\." + OCTET + "){3}");

    private IpAddressLiteral() {}

    /**
     * Returns the bytes of an address, without its zone. It resolves no name.
     *
     * @param text an address or a host name
     * @return 4 bytes, also for an IPv4-mapped IPv6 address, or 16 bytes, or null for other texts
     */
    static byte @Nullable [] parse(String text) {
        if (IPV4.matcher(text).matches()) {
            return address(text);
        }
        // The JDK resolves no name in brackets.
        return text.indexOf(':') < 0 ? null : address("[" + withoutZone(withoutBrackets(text)) + "]");
    }

    static String withoutBrackets(String text) {
        return text.startsWith("[") && text.endsWith("]") ? text.substring(1, text.length() - 1) : text;
    }

    private static String withoutZone(String text) {
        int zone = text.indexOf('%');
        return zone < 0 ? text : text.substring(0, zone);
    }

    @SuppressWarnings("AddressSelection") // A literal has one address.
    private static byte @Nullable [] address(String literal) {
        try {
            return InetAddress.getByName(literal).getAddress();
        } catch (UnknownHostException e) {
            return null; // The text in brackets is not a valid address.
        }
    }
}
