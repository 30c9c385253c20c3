package tachyon.chatroom.adapter.httpclient5;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class OneShotEntityTest {
    private static final byte[] BODY = "{\"name\":\"Daily\"}".getBytes(UTF_8);

    @Test
    void declaresThatItCannotBeSentTwiceAndItsLength() {
        try (OneShotEntity entity = new OneShotEntity(BODY)) {
            assertThat(entity.isRepeatable()).isFalse();
            assertThat(entity.isStreaming()).isFalse();
            assertThat(entity.isChunked()).isFalse();
            assertThat(entity.getContentLength()).isEqualTo(BODY.length);
            assertThat(entity.getContentType()).isEqualTo("application/json");
        }
    }

    @Test
    void returnsAndWritesTheSameBytes() throws IOException {
        try (OneShotEntity entity = new OneShotEntity(BODY)) {
            ByteArrayOutputStream written = new ByteArrayOutputStream();
            entity.writeTo(written);

            assertThat(written.toByteArray()).isEqualTo(BODY);
            assertThat(entity.getContent().readAllBytes()).isEqualTo(BODY);
        }
    }
}
