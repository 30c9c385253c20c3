package tachyon.chatroom.benchmarks;

import java.util.ServiceLoader;

/**
 * A factory of measured clients, found by {@link ServiceLoader}. Generated clients are on the class path in one profile
 * only.
 */
public interface MeasuredClientFactory {
    /** Returns the client's name in the results. */
    String name();

    /**
     * Creates a client.
     *
     * @param baseUrl the base URL of the service
     * @param connections the maximum number of open connections
     */
    MeasuredClient create(String baseUrl, int connections);

    /** Creates the client with this name. */
    static MeasuredClient create(String name, String baseUrl, int connections) {
        for (MeasuredClientFactory factory : ServiceLoader.load(MeasuredClientFactory.class)) {
            if (factory.name().equals(name)) {
                return factory.create(baseUrl, connections);
            }
        }
        throw new IllegalArgumentException("client: must be one of " + Implementations.clients() + ", is " + name);
    }
}
