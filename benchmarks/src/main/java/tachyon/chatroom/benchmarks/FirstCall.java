package tachyon.chatroom.benchmarks;

/** One create in a JVM that has done nothing before; prints how many nanoseconds it took, all classes included. */
final class FirstCall {
    private FirstCall() {}

    /** The arguments are the class that makes the client, and where the service is. */
    public static void main(String[] arguments) throws Exception {
        long begun = System.nanoTime();
        MeasuredClients clients = Class.forName(arguments[0])
                .asSubclass(MeasuredClients.class)
                .getConstructor()
                .newInstance();
        try (MeasuredClient client = clients.connect(arguments[1], 1)) {
            Object answer = client.createChatroom();
            long nanoseconds = System.nanoTime() - begun;
            if (answer.toString().isEmpty()) {
                throw new IllegalStateException("no answer");
            }
            System.out.println(nanoseconds);
        }
        // What a client leaves running is not waited for.
        System.exit(0);
    }
}
