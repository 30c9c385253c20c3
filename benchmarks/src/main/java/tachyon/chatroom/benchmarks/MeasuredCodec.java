package tachyon.chatroom.benchmarks;

import java.io.IOException;
import java.util.ServiceLoader;

/**
 * One way to read answers and to write a request's body, from and to bytes. Found by {@link ServiceLoader}, so that those
 * which generators wrote can be left out.
 */
public interface MeasuredCodec {
    /** The codec's name, as the results show it. */
    String name();

    /** Reads a listing of chatrooms. */
    Object readChatrooms(byte[] json) throws IOException;

    /** Reads a listing of messages. */
    Object readMessages(byte[] json) throws IOException;

    /** Reads the answer to a create. */
    Object readChatroom(byte[] json) throws IOException;

    /** Writes the body of a create, with a name and two members of metadata. */
    byte[] writeCreate() throws IOException;

    /** Makes the codec with this name. */
    static MeasuredCodec of(String name) {
        for (MeasuredCodec codec : ServiceLoader.load(MeasuredCodec.class)) {
            if (codec.name().equals(name)) {
                return codec;
            }
        }
        throw new IllegalArgumentException("codec: there is none named " + name);
    }
}
