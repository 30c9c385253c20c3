package tachyon.chatroom.emulator;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tachyon.chatroom.wire.ApiPaths;

/**
 * The mapping of paths and methods to the readers of their requests. The raw path is split before its segments are
 * decoded, so that an encoded slash stays within its segment.
 */
final class Router {
    private static final String VARIABLE = "{" + ApiPaths.CHATROOM_ID + "}";

    private static final List<Route> ROUTES = List.of(
            new Route(ApiPaths.CHATROOMS, Map.of("GET", ChatroomRequests::list, "POST", ChatroomRequests::create)),
            new Route(ApiPaths.CHATROOM, Map.of("DELETE", ChatroomRequests::delete, "PATCH", ChatroomRequests::update)),
            new Route(ApiPaths.MESSAGES, Map.of("GET", MessageRequests::list)));

    private Router() {}

    /** The route of a request: the reader, and the decoded path variable, which is empty if the route has none. */
    record Match(RequestReader reader, String pathVariable) {}

    static Match route(URI target, String method) {
        List<String> segments = segments(target);
        for (Route route : ROUTES) {
            if (route.matches(segments)) {
                return new Match(route.reader(method), route.pathVariable(segments));
            }
        }
        throw Rejection.notFound();
    }

    private static List<String> segments(URI target) {
        if (target.getRawPath() == null || (target.getScheme() == null && target.getRawAuthority() != null)) {
            // The JDK parses a path that begins with two slashes as an authority.
            throw Rejection.notFound();
        }
        List<String> segments = new ArrayList<>();
        for (String raw : target.getRawPath().substring(1).split("/", -1)) {
            segments.add(PercentDecoder.segment(raw));
        }
        return segments;
    }

    private record Route(List<String> template, TreeMap<String, RequestReader> readers) {
        Route(String template, Map<String, RequestReader> readers) {
            this(List.of(template.split("/", -1)), new TreeMap<>(readers));
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

        RequestReader reader(String method) {
            RequestReader reader = readers.get(method);
            if (reader == null) {
                throw Rejection.methodNotAllowed(String.join(", ", readers.keySet()));
            }
            return reader;
        }

        String pathVariable(List<String> segments) {
            int index = template.indexOf(VARIABLE);
            return index < 0 ? "" : segments.get(index);
        }
    }
}
