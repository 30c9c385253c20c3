package tachyon.chatroom.benchmarks;

import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;

/** The kinds of clients and codecs that are part of this build. */
final class Kinds {
    private Kinds() {}

    static List<String> clients() {
        return ServiceLoader.load(MeasuredClients.class).stream()
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

    /** The names of the classes that make clients, by kind. */
    static Map<String, String> clientClasses() {
        Map<String, String> classes = new TreeMap<>();
        for (MeasuredClients clients : ServiceLoader.load(MeasuredClients.class)) {
            classes.put(clients.name(), clients.getClass().getName());
        }
        return classes;
    }

    /** The bare transport that a client stands on. */
    static String transportOf(String client) {
        return client.endsWith("httpclient5") ? "bare-httpclient5" : "bare-okhttp";
    }
}
