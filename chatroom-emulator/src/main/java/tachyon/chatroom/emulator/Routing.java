package tachyon.chatroom.emulator;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tachyon.chatroom.wire.ApiPaths;

/**
 * Which operation a path and a method mean. The raw path is split first and each segment decoded once, so that an
 * encoded slash stays within its segment.
 */
final class Routing {
    private static final String VARIABLE = "{" + ApiPaths.CHATROOM_ID + "}";

    private static final List<Route> ROUTES = List.of(
            new Route(ApiPaths.CHATROOMS, Map.of("GET", ChatroomRequests::list, "POST", ChatroomRequests::create)),
            new Route(ApiPaths.CHATROOM, Map.of("DELETE", ChatroomRequests::delete, "PATCH", ChatroomRequests::update)),
            new Route(ApiPaths.MESSAGES, Map.of("GET", MessageRequests::list)));

    private Routing() {}

    /** What was found: who reads the request, and the path's variable, decoded; empty if the route has none. */
    record Match(RequestReader reader, String variable) {}

    static Match find(URI target, String method) {
        List<String> segments = segments(target);
        for (Route route : ROUTES) {
            if (route.matches(segments)) {
                return new Match(route.reader(method), route.variable(segments));
            }
        }
        throw Rejection.notFound();
    }

    private static List<String> segments(URI target) {
        if (target.getRawPath() == null || (target.getScheme() == null && target.getRawAuthority() != null)) {
            // A path that begins with two slashes reads as a host's name.
            throw Rejection.notFound();
        }
        List<String> segments = new ArrayList<>();
        for (String raw : target.getRawPath().substring(1).split("/", -1)) {
            segments.add(PercentDecoding.segment(raw));
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
                String found = segments.get(i);
                if (expected.equals(VARIABLE) ? found.isEmpty() : !expected.equals(found)) {
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

        String variable(List<String> segments) {
            int index = template.indexOf(VARIABLE);
            return index < 0 ? "" : segments.get(index);
        }
    }
}
