package tachyon.chatroom.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The rules for a service's base URL. They allow only URLs that every transport writes the same way. No message contains the
 * URL, which may contain a password by mistake.
 */
final class BaseUrl {
    private static final Pattern PATH = Pattern.compile("(/[A-Za-z0-9._~-]+)*/?");

    private BaseUrl() {}

    static URI parse(String text) {
        try {
            return normalize(new URI(Objects.requireNonNull(text, "baseUrl")));
        } catch (URISyntaxException e) {
            throw invalid("must be a URL such as https://chat.example.com");
        }
    }

    /** Returns the URL with a lower-case scheme, the {@link Host} in its only writing, without the scheme's default port, and with a slash at its end. */
    static URI normalize(URI url) {
        String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw invalid("must begin with http:// or https://");
        }
        if (url.getRawUserInfo() != null) {
            throw invalid("must contain no user info (the part before an @)");
        }
        if (url.getHost() == null || url.getPort() > 65_535 || url.getPort() == 0) {
            throw invalid("must name a host of letters, digits, dots and hyphens, and a port from 1 to 65535 if any");
        }
        String host = Host.normalize("baseUrl", url.getHost());
        if (url.getRawQuery() != null || url.getRawFragment() != null) {
            throw invalid("must contain no query and no fragment");
        }
        String path = url.getRawPath();
        if (!PATH.matcher(path).matches() || hasDotSegment(path)) {
            throw invalid("must have a path of plain segments (letters, digits, - . _ ~), none of them . or ..");
        }
        boolean isDefaultPort = url.getPort() == (scheme.equals("http") ? 80 : 443);
        String port = url.getPort() == -1 || isDefaultPort ? "" : ":" + url.getPort();
        String end = path.endsWith("/") ? "" : "/";
        return URI.create(scheme + "://" + host + port + path + end);
    }

    /** HttpClient decodes labels with xn-- in the target that it writes to a proxy without a tunnel. */
    static boolean isWrittenAlikeToProxy(URI normalized) {
        return normalized.getScheme().equals("https")
                || !("." + normalized.getHost()).contains("." + Host.INTERNATIONALIZED);
    }

    private static boolean hasDotSegment(String path) {
        return (path + "/").contains("/./") || (path + "/").contains("/../");
    }

    static IllegalArgumentException invalid(String rule) {
        return new IllegalArgumentException("baseUrl: " + rule);
    }
}
