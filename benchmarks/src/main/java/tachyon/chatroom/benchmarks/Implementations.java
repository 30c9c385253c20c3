package tachyon.chatroom.benchmarks;

import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;

/** The clients and codecs on the class path, found by {@link ServiceLoader}. */
final class Implementations {
    private Implementations() {}

    static List<String> clients() {
        return ServiceLoader.load(MeasuredClientFactory.class).stream()
                .map(provider -> provider.get().name())
                .sorted()
                .toList();
    }

    static List<String> codecs() {
        return ServiceLoader.load(MeasuredCodec.class).stream()
                .map(provider -> provider.get().name())
                .sorted()
                .toList();
    }

    /** Returns the class names of the client factories, by client name. */
    static Map<String, String> clientFactoryClasses() {
        Map<String, String> classes = new TreeMap<>();
        for (MeasuredClientFactory factory : ServiceLoader.load(MeasuredClientFactory.class)) {
            classes.put(factory.name(), factory.getClass().getName());
        }
        return classes;
    }

    /** Returns the name of the bare transport that a client uses. */
    static String transportOf(String client) {
        return client.endsWith("httpclient5") ? "bare-httpclient5" : "bare-okhttp";
    }
}
