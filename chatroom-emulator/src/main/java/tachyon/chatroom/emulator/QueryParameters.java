package tachyon.chatroom.emulator;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The decoded parameters of a query. A literal {@code +} is a space, as in HTML forms; clients of the REST API encode a
 * plus sign as {@code %2B}. A parameter without {@code =} has an empty value. Unknown parameters are ignored.
 */
final class QueryParameters {
    private final Map<String, String> values = new HashMap<>();

    private QueryParameters() {}

    static QueryParameters parse(@Nullable String rawQuery) {
        QueryParameters parameters = new QueryParameters();
        if (rawQuery == null) {
            return parameters;
        }
        for (String pair : rawQuery.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = PercentDecoder.query(equals < 0 ? pair : pair.substring(0, equals));
            String value = PercentDecoder.query(equals < 0 ? "" : pair.substring(equals + 1));
            parameters.add(name, value);
        }
        return parameters;
    }

    private void add(String name, String value) {
        if (!name.isEmpty() && values.putIfAbsent(name, value) != null) {
            throw Rejection.badRequest("query: must not contain a parameter twice");
        }
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name));
    }

    String requiredText(String name) {
        return text(name).orElseThrow(() -> missing(name));
    }

    OptionalInt number(String name) {
        String value = values.get(name);
        return value == null ? OptionalInt.empty() : OptionalInt.of(parse(name, value));
    }

    int requiredNumber(String name) {
        return number(name).orElseThrow(() -> missing(name));
    }

    private static int parse(String name, String value) {
        if (value.matches("-?[0-9]{1,10}")) {
            long number = Long.parseLong(value);
            if (number == (int) number) {
                return (int) number;
            }
        }
        throw Rejection.badRequest(name + ": must be a decimal integer of at most 32 bits");
    }

    private static Rejection missing(String name) {
        return Rejection.badRequest(name + ": is required in the query");
    }
}
