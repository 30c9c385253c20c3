package tachyon.chatroom.emulator;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A query's parameters, decoded. A bare {@code +} is a space, as HTML forms write it: the dialect's own encoder writes a
 * plus as {@code %2B}. A parameter without {@code =} is empty, one that nobody asks for does not count.
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
            String name = PercentDecoding.query(equals < 0 ? pair : pair.substring(0, equals));
            String value = PercentDecoding.query(equals < 0 ? "" : pair.substring(equals + 1));
            parameters.add(name, value);
        }
        return parameters;
    }

    private void add(String name, String value) {
        if (!name.isEmpty() && values.putIfAbsent(name, value) != null) {
            throw Rejection.badRequest("query: holds a parameter twice");
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
        throw Rejection.badRequest(name + ": must be a whole number of at most 32 bits");
    }

    private static Rejection missing(String name) {
        return Rejection.badRequest(name + ": is required in the query");
    }
}
