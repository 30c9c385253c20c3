package tachyon.chatroom.emulator;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import tachyon.chatroom.domain.OperatorId;
import tachyon.chatroom.port.AccessToken;
import tachyon.chatroom.port.CallOptions;
import tachyon.chatroom.wire.ApiHeaders;

/** The credentials of a request: operator and bearer token. No message contains the value of {@code Authorization}. */
final class RequestCredentials {
    private RequestCredentials() {}

    static CallOptions read(Map<String, List<String>> headers) {
        OperatorId operatorId = operatorId(headers);
        AccessToken token = accessToken(headers);
        return CallOptions.builder()
                .operatorId(operatorId)
                .accessToken(token::value)
                .build();
    }

    private static OperatorId operatorId(Map<String, List<String>> headers) {
        List<String> values = headers.getOrDefault(ApiHeaders.OPERATOR_ID, List.of());
        if (values.size() != 1) {
            throw Rejection.badRequest(ApiHeaders.OPERATOR_ID + ": must occur exactly once in the headers");
        }
        try {
            return OperatorId.of(trim(values.get(0)));
        } catch (IllegalArgumentException e) {
            throw Rejection.badRequest(ApiHeaders.OPERATOR_ID + ": " + e.getMessage());
        }
    }

    private static AccessToken accessToken(Map<String, List<String>> headers) {
        List<String> values = headers.getOrDefault(ApiHeaders.AUTHORIZATION, List.of());
        if (values.size() != 1) {
            throw Rejection.unauthenticated(ApiHeaders.AUTHORIZATION + ": must occur exactly once in the headers");
        }
        String value = trim(values.get(0));
        int scheme = ApiHeaders.BEARER.length();
        if (value.length() <= scheme || !value.toLowerCase(Locale.ROOT).startsWith("bearer ")) {
            throw Rejection.unauthenticated(ApiHeaders.AUTHORIZATION + ": must be Bearer, a space and the token");
        }
        try {
            return AccessToken.of(trim(value.substring(scheme)));
        } catch (IllegalArgumentException e) {
            throw Rejection.unauthenticated(ApiHeaders.AUTHORIZATION + ": " + e.getMessage());
        }
    }

    /** Returns a header's value without optional whitespace. */
    private static String trim(String value) {
        return value.replaceAll("^[ \t]+|[ \t]+$", "");
    }
}
