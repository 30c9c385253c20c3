package tachyon.chatroom.http;

import java.net.IDN;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The rules for the host of a base URL or a proxy. A transport may parse a host again before it resolves it and writes it into a
 * request. The rules allow only hosts that such a parser leaves unchanged.
 */
final class Host {
    private static final int MAX_CHARACTERS = 253;
    private static final int MAX_LABEL_CHARACTERS = 63;

    private static final Pattern NAME = Pattern.compile("[a-z0-9._-]+");

    /** A last label that parsers of addresses read as a number, such as {@code 2130706433} or {@code 0x7f}. */
    private static final Pattern NUMBER = Pattern.compile("[0-9]+|0x[0-9a-f]*");

    private static final Pattern IPV4 = Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(?:\\.(?!$)|$)){4}");

    /** The prefix of a label in Punycode. */
    static final String INTERNATIONALIZED = "xn--";

    private Host() {}

    /**
     * Returns a host in the only way in which it is written.
     *
     * @param field the name of the setting, for the message
     * @param host the host of a {@link java.net.URI}, an IPv6 address in brackets
     * @return the name in lower case, the IPv4 address, or the IPv6 address as RFC 5952 writes it, in brackets
     * @throws IllegalArgumentException if transports would write the host or find its address differently
     */
    static String normalize(String field, String host) {
        String normalized = host.startsWith("[") ? "[" + ipv6(field, host) + "]" : host.toLowerCase(Locale.ROOT);
        if (!host.startsWith("[")) {
            requireName(field, normalized);
        }
        return normalized;
    }

    /** Requires a host as a socket address has it: an IPv6 address has no brackets, and a URL is a frequent mistake. */
    static void requireSocketHost(String field, String host) {
        if (host.contains(":") && !host.contains("/")) {
            String unused = ipv6(field, "[" + host + "]");
        } else if (NAME.matcher(host.toLowerCase(Locale.ROOT)).matches()) {
            requireName(field, host.toLowerCase(Locale.ROOT));
        } else {
            throw invalid(field, "must name a host, without http:// and without a port");
        }
    }

    private static String ipv6(String field, String literal) {
        if (literal.contains("%")) {
            throw invalid(field, "must contain no IPv6 zone (the part of an address after a %)");
        }
        try {
            // An address in brackets is parsed without a lookup.
            InetAddress address = InetAddress.getByName(literal);
            if (address instanceof Inet4Address) {
                throw notIpv4(field);
            }
            return Ipv6Text.of(address.getAddress());
        } catch (UnknownHostException e) {
            throw invalid(field, "must name a valid IPv6 address between brackets");
        }
    }

    private static void requireName(String field, String name) {
        String[] labels = name.split("\\.");
        if (name.length() > MAX_CHARACTERS
                || Stream.of(labels).anyMatch(label -> label.length() > MAX_LABEL_CHARACTERS)) {
            throw invalid(field, "must name a host of at most 253 characters, at most 63 between two dots");
        }
        if (NUMBER.matcher(labels[labels.length - 1]).matches()
                && !IPV4.matcher(name).matches()) {
            throw notIpv4(field);
        }
        if (!Stream.of(labels).allMatch(Host::isUnambiguous)) {
            throw invalid(field, "must name a host whose labels with xn-- are valid Punycode");
        }
    }

    /** Parsers of URLs decode a label with xn-- and encode it again, which can give another name or none. */
    private static boolean isUnambiguous(String label) {
        return !label.startsWith(INTERNATIONALIZED) || !IDN.toUnicode(label).equals(label);
    }

    private static IllegalArgumentException notIpv4(String field) {
        return invalid(field, "must write an IPv4 address as four decimal numbers, such as 127.0.0.1");
    }

    private static IllegalArgumentException invalid(String field, String rule) {
        return new IllegalArgumentException(field + ": " + rule);
    }
}
