package tachyon.chatroom.benchmarks;

/** Creates a client and one chatroom in a new JVM. Prints the duration in nanoseconds, class loading included. */
final class FirstCallProgram {
    private FirstCallProgram() {}

    /** Expects the class name of a {@link MeasuredClientFactory} and the base URL of the service. */
    public static void main(String[] arguments) throws Exception {
        long start = System.nanoTime();
        MeasuredClientFactory factory = Class.forName(arguments[0])
                .asSubclass(MeasuredClientFactory.class)
                .getConstructor()
                .newInstance();
        try (MeasuredClient client = factory.create(arguments[1], 1)) {
            Object response = client.createChatroom();
            long nanoseconds = System.nanoTime() - start;
            if (response.toString().isEmpty()) {
                throw new IllegalStateException("the response is empty");
            }
            System.out.println(nanoseconds);
        }
        // Exits without waiting for the client's background threads.
        System.exit(0);
    }
}
