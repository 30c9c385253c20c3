package tachyon.chatroom.integration.connections;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import tachyon.chatroom.integration.fixtures.RawRequest;
import tachyon.chatroom.integration.fixtures.Reply;
import tachyon.chatroom.port.ErrorResponse;

/**
 * The response to one call of a tenant. The number in the chatroom's id determines the status, the content coding, the
 * framing, the request id and {@code Retry-After}, so that a value of another response is found. Both the server and the
 * caller derive it, the server from the request alone.
 *
 * @param id the chatroom's id, {@code ch_} and the number of the call
 * @param operator the tenant's operator
 * @param number the number of the call
 */
record TenantResponse(String id, String operator, int number) {
    private static final List<Integer> STATUSES = List.of(200, 404, 409, 429, 500, 503);
    /** Above a day, the library limits the time. */
    private static final int MAX_SECONDS = 86_400;

    static TenantResponse of(String id, String operator) {
        return new TenantResponse(id, operator, Integer.parseInt(id.substring("ch_".length())));
    }

    /** Returns a reply that leaves the connection open. */
    static Reply reply(RawRequest request) {
        TenantResponse response = of(Tenants.id(request), Tenants.operator(request));
        byte[] bytes = response.bytes(response.isSuccess() ? Tenants.room(request) : response.errorBody());
        return connection -> connection.getOutputStream().write(bytes);
    }

    boolean isSuccess() {
        return status() == 200;
    }

    /** Returns the error that the call's failure must contain. */
    ErrorResponse error() {
        return ErrorResponse.builder()
                .status(status())
                .requestId(requestId())
                .errorCode("c_" + number)
                .errorMessage(id + " of " + operator)
                .retryAfter(retryAfter().map(Duration::ofSeconds))
                .truncatedBody(errorBody())
                .build();
    }

    private int status() {
        return STATUSES.get(number % STATUSES.size());
    }

    private boolean isGzip() {
        return number / STATUSES.size() % 2 == 1;
    }

    private boolean isChunked() {
        return number / STATUSES.size() / 2 % 2 == 1;
    }

    private String requestId() {
        return "rq_" + number + "_" + operator;
    }

    private Optional<Integer> retryAfter() {
        return status() == 429 || status() == 503 ? Optional.of(number % MAX_SECONDS) : Optional.empty();
    }

    private String errorBody() {
        return "{\"error\":{\"code\":\"c_" + number + "\",\"message\":\"" + id + " of " + operator + "\"}}";
    }

    private byte[] bytes(String text) {
        byte[] body = isGzip() ? gzip(text) : text.getBytes(StandardCharsets.UTF_8);
        StringBuilder headers = new StringBuilder("HTTP/1.1 " + status() + " \r\nContent-Type: application/json\r\n")
                .append("x-request-id: " + requestId() + "\r\n");
        retryAfter().ifPresent(seconds -> headers.append("Retry-After: " + seconds + "\r\n"));
        if (isGzip()) {
            headers.append("Content-Encoding: gzip\r\n");
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (isChunked()) {
            bytes.writeBytes(ascii(headers + "Transfer-Encoding: chunked\r\n\r\n"));
            bytes.writeBytes(ascii(Integer.toHexString(body.length) + "\r\n"));
            bytes.writeBytes(body);
            bytes.writeBytes(ascii("\r\n0\r\n\r\n"));
        } else {
            bytes.writeBytes(ascii(headers + "Content-Length: " + body.length + "\r\n\r\n"));
            bytes.writeBytes(body);
        }
        return bytes.toByteArray();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] gzip(String text) {
        ByteArrayOutputStream coded = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(coded)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return coded.toByteArray();
    }
}
