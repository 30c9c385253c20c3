package tachyon.chatroom.integration.build;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The modules and the modules that each of them requires.
 *
 * @param requirements the required modules by module
 */
record ModuleGraph(Map<String, ? extends Collection<String>> requirements) {
    /** Returns a cycle of modules, whose last element is its first; empty if there is none. */
    List<String> cycle() {
        Set<String> acyclic = new HashSet<>();
        for (String module : new TreeMap<>(requirements).keySet()) {
            List<String> cycle = cycleFrom(module, new ArrayList<>(), acyclic);
            if (!cycle.isEmpty()) {
                return cycle;
            }
        }
        return List.of();
    }

    private List<String> cycleFrom(String module, List<String> path, Set<String> acyclic) {
        int start = path.indexOf(module);
        path.add(module);
        if (start >= 0) {
            return path.subList(start, path.size());
        }
        Collection<String> required = requirements.get(module);
        if (required != null && !acyclic.contains(module)) {
            for (String next : required) {
                List<String> cycle = cycleFrom(next, path, acyclic);
                if (!cycle.isEmpty()) {
                    return cycle;
                }
            }
        }
        acyclic.add(module);
        path.remove(path.size() - 1);
        return List.of();
    }
}
