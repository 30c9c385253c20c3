package tachyon.chatroom.emulator;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tachyon.chatroom.emulator.http.HttpResponse;
import tachyon.chatroom.wire.ApiHeaders;

/**
 * A failure that a request's header specifies, or the failure rate.
 *
 * @param status the status of the response; 0 closes the connection instead
 * @param retryAfter the value of {@code Retry-After}, or {@code null} for none
 * @param afterApplying whether the gateway is called before the failure
 */
record InjectedFailure(int status, @Nullable String retryAfter, boolean afterApplying) {
    /** The header that specifies a failure, such as {@code 503; retry-after=5; when=after}. */
    static final String HEADER = "x-emulator-failure";

    private static final String DISCONNECT = "disconnect";
    private static final Pattern STATUS = Pattern.compile("[45][0-9]{2}");

    static InjectedFailure parse(String value) {
        String[] parts = value.toLowerCase(Locale.ROOT).split(";", -1);
        String status = parts[0].strip();
        if (!status.equals(DISCONNECT) && !STATUS.matcher(status).matches()) {
            throw invalid();
        }
        String retryAfter = null;
        boolean afterApplying = false;
        for (int i = 1; i < parts.length; i++) {
            String parameter = parts[i].strip();
            if (parameter.matches("retry-after=[0-9]{1,9}")) {
                retryAfter = parameter.substring("retry-after=".length());
            } else if (parameter.matches("when=(before|after)")) {
                afterApplying = parameter.endsWith("after");
            } else {
                throw invalid();
            }
        }
        return new InjectedFailure(status.equals(DISCONNECT) ? 0 : Integer.parseInt(status), retryAfter, afterApplying);
    }

    private static Rejection invalid() {
        return Rejection.badRequest(HEADER
                + ": must be a status from 400 to 599 or disconnect, then optionally ; retry-after=SECONDS"
                + " and ; when=before or ; when=after");
    }

    HttpResponse response() {
        if (status == 0) {
            return HttpResponse.DISCONNECT;
        }
        HttpResponse response = JsonResponse.error(status, "a failure that the emulator injected");
        Optional.ofNullable(retryAfter).ifPresent(seconds -> response.header(ApiHeaders.RETRY_AFTER, seconds));
        return response;
    }
}
