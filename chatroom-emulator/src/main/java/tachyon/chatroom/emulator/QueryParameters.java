package tachyon.chatroom.emulator;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import tachyon.chatroom.wire.QueryParameter;
import tachyon.chatroom.wire.RestOperation;

/**
 * The decoded parameters of a query. A literal {@code +} is a space, as in HTML forms; clients of the REST API encode a
 * plus sign as {@code %2B}. A parameter without {@code =} has an empty value. Parameters that the operation does not define
 * are ignored. The ranges of numbers are those of the domain's requests, whose violation is a response with status 400, too.
 */
final class QueryParameters {
    private final Map<String, String> values = new HashMap<>();

    private final RestOperation<?> operation;

    private QueryParameters(RestOperation<?> operation) {
        this.operation = operation;
    }

    static QueryParameters parse(@Nullable String rawQuery, RestOperation<?> operation) {
        QueryParameters parameters = new QueryParameters(operation);
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

    /** Returns a parameter's value, empty only if the operation does not require the parameter. */
    Optional<String> text(String name) {
        QueryParameter parameter = operation.queryParameter(name).orElseThrow();
        String value = values.get(name);
        if (value == null && parameter.isRequired()) {
            throw Rejection.badRequest(name + ": is required in the query");
        }
        return Optional.ofNullable(value);
    }

    /** Returns a parameter's value as a number, empty only if the operation does not require the parameter. */
    OptionalInt number(String name) {
        Optional<String> value = text(name);
        return value.isPresent() ? OptionalInt.of(parse(name, value.get())) : OptionalInt.empty();
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
}
