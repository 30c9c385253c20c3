package tachyon.chatroom.benchmarks;

import java.io.IOException;
import java.util.ServiceLoader;

/**
 * A codec that reads response bodies and writes a request body, found by {@link ServiceLoader}. Generated codecs are on
 * the class path in one profile only.
 */
public interface MeasuredCodec {
    /** Returns the codec's name in the results. */
    String name();

    /** Reads a listing of chatrooms. */
    Object readChatrooms(byte[] json) throws IOException;

    /** Reads a listing of messages. */
    Object readMessages(byte[] json) throws IOException;

    /** Reads the response of a create. */
    Object readChatroom(byte[] json) throws IOException;

    /** Writes the body of a create, with a name and two metadata members. */
    byte[] writeCreate() throws IOException;

    /** Returns the codec with this name. */
    static MeasuredCodec of(String name) {
        for (MeasuredCodec codec : ServiceLoader.load(MeasuredCodec.class)) {
            if (codec.name().equals(name)) {
                return codec;
            }
        }
        throw new IllegalArgumentException("codec: must be one of " + Implementations.codecs() + ", is " + name);
    }
}
