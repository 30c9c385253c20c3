package tachyon.chatroom.emulator;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import tachyon.chatroom.wire.ApiParameters;
import tachyon.chatroom.wire.RestOperation;

/**
 * The mapping of paths and methods to the operations that {@link RestOperation} describes. The raw path is split before its
 * segments are decoded, so that an encoded slash stays within its segment.
 */
final class Router {
    private static final String VARIABLE = "{" + ApiParameters.CHATROOM_ID + "}";

    private static final List<Route> ROUTES =
            RestOperation.ALL.stream().collect(groupingBy(RestOperation::pathTemplate)).values().stream()
                    .map(Route::of)
                    .toList();

    private Router() {}

    /** The operation of a request, and the decoded path variable, which is empty if the operation's path has none. */
    record Match(RestOperation<?> operation, String pathVariable) {}

    static Match route(String path, String method) {
        List<String> segments = segments(path);
        for (Route route : ROUTES) {
            if (route.matches(segments)) {
                return new Match(route.operation(method), route.pathVariable(segments));
            }
        }
        throw Rejection.notFound();
    }

    private static List<String> segments(String path) {
        List<String> segments = new ArrayList<>();
        for (String raw : path.substring(1).split("/", -1)) {
            segments.add(PercentDecoder.segment(raw));
        }
        return segments;
    }

    /** One path template, and its operations by method. */
    private record Route(List<String> template, TreeMap<String, RestOperation<?>> operations) {
        static Route of(List<RestOperation<?>> operationsOfPath) {
            TreeMap<String, RestOperation<?>> operations = new TreeMap<>();
            operationsOfPath.forEach(operation -> operations.put(operation.method(), operation));
            return new Route(List.of(operationsOfPath.get(0).pathTemplate().split("/", -1)), operations);
        }

        boolean matches(List<String> segments) {
            if (segments.size() != template.size()) {
                return false;
            }
            for (int i = 0; i < segments.size(); i++) {
                String expected = template.get(i);
                String actual = segments.get(i);
                if (expected.equals(VARIABLE) ? actual.isEmpty() : !expected.equals(actual)) {
                    return false;
                }
            }
            return true;
        }

        RestOperation<?> operation(String method) {
            RestOperation<?> operation = operations.get(method);
            if (operation == null) {
                throw Rejection.methodNotAllowed(String.join(", ", operations.keySet()));
            }
            return operation;
        }

        String pathVariable(List<String> segments) {
            int index = template.indexOf(VARIABLE);
            return index < 0 ? "" : segments.get(index);
        }
    }
}
