package tachyon.chatroom.http.connection;

import java.util.List;
import java.util.SplittableRandom;

/**
 * The responses of a server, one for each request.
 *
 * @param seed the seed that generates this script again
 * @param connect whether the requests open tunnels
 * @param glued whether each connection receives all further responses at once
 * @param maxHeaderBytes the limit of everything that is not body
 * @param responses the responses, in the order of the requests
 */
record ResponseScript(long seed, boolean connect, boolean glued, int maxHeaderBytes, List<ServerResponse> responses) {
    /**
     * The bytes that the server sends after a request.
     *
     * @param bytes the bytes
     * @param closes whether the server closes the connection behind them
     */
    @SuppressWarnings("ArrayRecordComponent") // Responses are not compared with each other.
    record ServerResponse(byte[] bytes, boolean closes) {}

    /** Returns the bytes that a new connection receives for its first request. */
    byte[] receivedFrom(int index) {
        if (!glued) {
            return responses.get(index).bytes();
        }
        int length = 0;
        for (ServerResponse response : responses.subList(index, responses.size())) {
            length += response.bytes().length;
        }
        byte[] all = new byte[length];
        int position = 0;
        for (ServerResponse response : responses.subList(index, responses.size())) {
            System.arraycopy(response.bytes(), 0, all, position, response.bytes().length);
            position += response.bytes().length;
        }
        return all;
    }

    /** Returns whether the server closes the connection behind {@link #receivedFrom}. */
    boolean closesAfter(int index) {
        return responses.get(glued ? responses.size() - 1 : index).closes();
    }

    /** Returns a source of the sizes of reads, the same for every parser. */
    SplittableRandom readSizes() {
        return new SplittableRandom(~seed);
    }
}
