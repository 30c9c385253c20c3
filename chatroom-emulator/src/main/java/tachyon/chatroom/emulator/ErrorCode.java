package tachyon.chatroom.emulator;

/** The default error codes. They are an assumption, because the service's reference does not list its codes. */
final class ErrorCode {
    private ErrorCode() {}

    static String of(int status) {
        return switch (status) {
            case 400, 422 -> "invalid_request";
            case 401 -> "unauthenticated";
            case 403 -> "permission_denied";
            case 404 -> "not_found";
            case 405 -> "method_not_allowed";
            case 409 -> "conflict";
            case 413 -> "body_too_large";
            case 414 -> "uri_too_long";
            case 417 -> "expectation_failed";
            case 431 -> "headers_too_large";
            case 415 -> "unsupported_media_type";
            case 429 -> "rate_limited";
            case 500 -> "internal_error";
            case 501 -> "not_implemented";
            case 502 -> "bad_gateway";
            case 503 -> "unavailable";
            case 505 -> "http_version_not_supported";
            case 504 -> "deadline_exceeded";
            default -> "status_" + status;
        };
    }
}
