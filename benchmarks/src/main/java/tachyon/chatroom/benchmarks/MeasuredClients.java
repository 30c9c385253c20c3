package tachyon.chatroom.benchmarks;

import java.util.ServiceLoader;

/** Makes clients of one kind. Found by {@link ServiceLoader}, so that those which generators wrote can be left out. */
public interface MeasuredClients {
    /** The kind's name, as the results show it. */
    String name();

    /**
     * Makes a client.
     *
     * @param baseUrl where the service is
     * @param connections how many may be open at once
     */
    MeasuredClient connect(String baseUrl, int connections);

    /** Makes a client of the kind with this name. */
    static MeasuredClient connect(String name, String baseUrl, int connections) {
        for (MeasuredClients clients : ServiceLoader.load(MeasuredClients.class)) {
            if (clients.name().equals(name)) {
                return clients.connect(baseUrl, connections);
            }
        }
        throw new IllegalArgumentException("client: there is none named " + name);
    }
}
