package tachyon.chatroom.emulator;

import java.util.List;
import java.util.Locale;
import tachyon.chatroom.domain.OperatorId;
import tachyon.chatroom.emulator.http.HttpRequest;
import tachyon.chatroom.port.AccessToken;
import tachyon.chatroom.port.CallOptions;
import tachyon.chatroom.wire.ApiHeaders;

/** The credentials of a request: operator and bearer token. No message contains the value of {@code Authorization}. */
final class RequestCredentials {
    private RequestCredentials() {}

    static CallOptions read(HttpRequest request) {
        OperatorId operatorId = operatorId(request);
        AccessToken token = accessToken(request);
        return CallOptions.builder()
                .operatorId(operatorId)
                .accessToken(token::value)
                .build();
    }

    private static OperatorId operatorId(HttpRequest request) {
        List<String> values = request.values(ApiHeaders.OPERATOR_ID);
        if (values.size() != 1) {
            throw Rejection.badRequest(ApiHeaders.OPERATOR_ID + ": must occur exactly once in the headers");
        }
        return ApiName.rename(ApiHeaders.OPERATOR_ID, () -> OperatorId.of(values.get(0)));
    }

    private static AccessToken accessToken(HttpRequest request) {
        List<String> values = request.values(ApiHeaders.AUTHORIZATION);
        if (values.size() != 1) {
            throw Rejection.unauthenticated(ApiHeaders.AUTHORIZATION + ": must occur exactly once in the headers");
        }
        String value = values.get(0);
        int scheme = ApiHeaders.BEARER.length();
        if (value.length() <= scheme || !value.toLowerCase(Locale.ROOT).startsWith("bearer ")) {
            throw Rejection.unauthenticated(ApiHeaders.AUTHORIZATION + ": must be Bearer, a space and the token");
        }
        try {
            return AccessToken.of(value.substring(scheme).strip());
        } catch (IllegalArgumentException e) {
            throw Rejection.unauthenticated(ApiHeaders.AUTHORIZATION + ApiName.rule(e));
        }
    }
}
