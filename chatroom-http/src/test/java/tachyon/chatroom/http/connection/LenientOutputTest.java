package tachyon.chatroom.http.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.channels.AsynchronousCloseException;
import org.junit.jupiter.api.Test;

class LenientOutputTest {
    private final FakeLink link = new FakeLink();
    private final LenientOutput output = new LenientOutput(link.output());

    @Test
    void passesBytesOn() throws IOException {
        output.write('a');
        output.write(new byte[] {'b', 'c'});

        assertThat(link.sent()).isEqualTo("abc");
    }

    @Test
    void discardsBytesAfterTheServerHasClosedTheConnection() throws IOException {
        link.failWrites(new IOException("Broken pipe"));
        output.write('a');
        link.failWrites(null);
        output.write('b');

        assertThat(link.sent()).isEmpty();
    }

    @Test
    void endsAWriteOnAConnectionThatThisSideClosed() {
        link.failWrites(new AsynchronousCloseException());

        assertThatExceptionOfType(AsynchronousCloseException.class).isThrownBy(() -> output.write('a'));
    }
}
