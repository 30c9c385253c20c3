package tachyon.chatroom.emulator.http;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/** The writer of responses. It sends a response's headers together with the begin of its body. */
final class ResponseWriter {
    static final byte[] CONTINUE = "HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1);

    private static final int BUFFER_BYTES = 16 * 1024;
    private static final DateTimeFormatter HTTP_DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH);

    private ResponseWriter() {}

    static void write(HttpResponse response, boolean withoutBody, boolean close, OutputStream out) throws IOException {
        byte[] headers = headers(response, close).getBytes(StandardCharsets.ISO_8859_1);
        byte[] body = withoutBody || !response.mayHaveBody() ? new byte[0] : response.body();
        if (headers.length + body.length <= BUFFER_BYTES) {
            byte[] message = new byte[headers.length + body.length];
            System.arraycopy(headers, 0, message, 0, headers.length);
            System.arraycopy(body, 0, message, headers.length, body.length);
            out.write(message);
        } else {
            out.write(headers);
            out.write(body);
        }
        out.flush();
    }

    private static String headers(HttpResponse response, boolean close) {
        StringBuilder text = new StringBuilder("HTTP/1.1 ")
                .append(response.status())
                .append(' ')
                .append(reasonPhrase(response.status()))
                .append("\r\n");
        append(text, "Date", HTTP_DATE.format(ZonedDateTime.now(ZoneOffset.UTC)));
        for (Map.Entry<String, String> header : response.headers()) {
            append(text, header.getKey(), header.getValue());
        }
        if (response.mayHaveBody()) {
            append(text, "Content-Length", Integer.toString(response.body().length));
        }
        if (close) {
            append(text, "Connection", "close");
        }
        return text.append("\r\n").toString();
    }

    private static void append(StringBuilder text, String name, String value) {
        text.append(name).append(": ").append(value).append("\r\n");
    }

    /** Returns the phrase for a person who reads the response. Clients ignore it. */
    private static String reasonPhrase(int status) {
        return switch (status) {
            case 200 -> "OK";
            case 201 -> "Created";
            case 204 -> "No Content";
            case 400 -> "Bad Request";
            case 401 -> "Unauthorized";
            case 403 -> "Forbidden";
            case 404 -> "Not Found";
            case 405 -> "Method Not Allowed";
            case 409 -> "Conflict";
            case 413 -> "Content Too Large";
            case 414 -> "URI Too Long";
            case 415 -> "Unsupported Media Type";
            case 417 -> "Expectation Failed";
            case 422 -> "Unprocessable Content";
            case 429 -> "Too Many Requests";
            case 431 -> "Request Header Fields Too Large";
            case 500 -> "Internal Server Error";
            case 501 -> "Not Implemented";
            case 502 -> "Bad Gateway";
            case 503 -> "Service Unavailable";
            case 504 -> "Gateway Timeout";
            case 505 -> "HTTP Version Not Supported";
            default -> "";
        };
    }
}
