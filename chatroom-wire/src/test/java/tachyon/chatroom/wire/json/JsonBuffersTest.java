package tachyon.chatroom.wire.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import org.junit.jupiter.api.Test;
import tools.jackson.core.util.BufferRecycler;

class JsonBuffersTest {
    private final JsonBuffers buffers = new JsonBuffers();

    @Test
    void givesAThreadItsReleasedBuffers() {
        BufferRecycler acquired = buffers.acquirePooled();
        buffers.releasePooled(acquired);

        assertThat(buffers.acquirePooled()).isSameAs(acquired);
    }

    @Test
    void givesTheSameBuffersToOneUserAtATime() {
        BufferRecycler first = buffers.acquirePooled();
        BufferRecycler second = buffers.acquirePooled();

        assertThat(second).isNotSameAs(first);
    }

    @Test
    void sharesItsBuffersWithADeserializedCopy() throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new ObjectOutputStream(bytes).writeObject(buffers);
        JsonBuffers copy =
                (JsonBuffers) new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
        BufferRecycler released = buffers.acquirePooled();
        buffers.releasePooled(released);

        assertThat(copy.acquirePooled()).isSameAs(released);
    }
}
