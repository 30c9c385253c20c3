package tachyon.chatroom.emulator.http;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The strict reader of request lines and headers, as RFC 9112 defines them. */
final class RequestReader {
    static final int MAX_LINE_BYTES = 64 * 1024;
    static final int MAX_HEADERS = 200;
    static final int MAX_HEADER_BYTES = 128 * 1024;

    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
    private static final Pattern REQUEST_LINE =
            Pattern.compile("(?<method>" + TOKEN + ") (?<target>[^ ]+) HTTP/(?<major>[0-9])\\.(?<minor>[0-9])");
    private static final Pattern HEADER = Pattern.compile("(?<name>" + TOKEN + "):[ \t]*(?<value>.*?)[ \t]*");
    private static final Pattern VISIBLE_ASCII = Pattern.compile("[!-~]+");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._~:\\[\\]%!$&'()*+,;=-]*");

    private final ConnectionInput in;

    RequestReader(ConnectionInput in) {
        this.in = in;
    }

    /** Reads a request up to its body; returns {@code null} if the stream ends before. */
    @Nullable HttpRequest read() throws IOException, HttpException {
        String line = in.readLine(MAX_LINE_BYTES, 414);
        if (line != null && line.isEmpty()) {
            // RFC 9112 recommends to ignore an empty line, which some clients send after a body.
            line = in.readLine(MAX_LINE_BYTES, 414);
        }
        if (line == null) {
            return null;
        }
        Matcher matcher = REQUEST_LINE.matcher(line);
        if (!matcher.matches()) {
            throw HttpException.badRequest(
                    "request line: must be method, target and HTTP version, with one space between");
        }
        if (!matcher.group("major").equals("1")) {
            throw new HttpException(505, "HTTP version: must be 1.1 or 1.0");
        }
        if (!VISIBLE_ASCII.matcher(matcher.group("target")).matches()) {
            throw HttpException.badRequest("target: must percent-encode all characters except visible ASCII");
        }
        Map<String, List<String>> headers = readHeaders();
        if (headers == null) {
            return null;
        }
        int minorVersion = matcher.group("minor").equals("0") ? 0 : 1;
        requireHost(headers.getOrDefault("Host", List.of()), minorVersion);
        return new HttpRequest(matcher.group("method"), matcher.group("target"), minorVersion, headers, new byte[0]);
    }

    private @Nullable Map<String, List<String>> readHeaders() throws IOException, HttpException {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        int count = 0;
        int bytes = 0;
        for (String line = in.readLine(MAX_LINE_BYTES, 431); line != null; line = in.readLine(MAX_LINE_BYTES, 431)) {
            if (line.isEmpty()) {
                return headers;
            }
            count++;
            bytes += line.length();
            if (count > MAX_HEADERS || bytes > MAX_HEADER_BYTES) {
                throw new HttpException(
                        431,
                        "headers: must be at most " + MAX_HEADERS + " and have at most " + MAX_HEADER_BYTES + " bytes");
            }
            Matcher matcher = HEADER.matcher(line);
            if (!matcher.matches() || hasControlCharacter(matcher.group("value"))) {
                throw HttpException.badRequest(
                        "headers: each must be a name, a colon and a value without control characters");
            }
            headers.computeIfAbsent(matcher.group("name"), name -> new ArrayList<>())
                    .add(matcher.group("value"));
        }
        return null;
    }

    private static boolean hasControlCharacter(String value) {
        return value.chars().anyMatch(c -> (c < 0x20 && c != '\t') || c == 0x7F);
    }

    private static void requireHost(List<String> hosts, int minorVersion) throws HttpException {
        boolean isMissing = hosts.isEmpty() && minorVersion == 1;
        if (isMissing || hosts.size() > 1) {
            throw HttpException.badRequest("Host: must occur exactly once in the headers");
        }
        if (!hosts.isEmpty() && !HOST.matcher(hosts.get(0)).matches()) {
            throw HttpException.badRequest("Host: must be a host with an optional port");
        }
    }
}
