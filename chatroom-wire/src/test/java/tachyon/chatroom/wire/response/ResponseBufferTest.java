package tachyon.chatroom.wire.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tachyon.chatroom.wire.RestOperation;

class ResponseBufferTest {
    private static ResponseBuffer buffer(FakeHeaders headers, int maxBodyBytes) {
        return new ResponseBuffer(RestOperation.CREATE_CHATROOM, headers.validated(), FakeHeaders.limits(maxBodyBytes));
    }

    private static ResponseBuffer errorBuffer(int maxBodyBytes) {
        return buffer(FakeHeaders.of(500).with("Content-Length", "100000"), maxBodyBytes);
    }

    /** Adds bytes in chunks of at most 1,000, while the buffer has capacity. */
    private static void fill(ResponseBuffer buffer, int length) {
        int written = 0;
        while (written < length && buffer.hasCapacity()) {
            int capacity = buffer.array().length - buffer.position();
            int count = Math.min(Math.min(capacity, 1000), length - written);
            buffer.advance(count);
            written += count;
        }
    }

    @Test
    void hasCapacityForOneByteMoreThanDeclared() {
        ResponseBuffer buffer = buffer(FakeHeaders.ofJson().with("Content-Length", "100"), 1000);
        fill(buffer, 100);

        assertThat(buffer.isSuccess()).isTrue();
        assertThat(buffer.hasCapacity()).isTrue();
        assertThat(buffer.position()).isEqualTo(100);
        assertThat(buffer.array().length).isGreaterThan(100);
    }

    @Test
    void isCompleteWithExactlyTheDeclaredNumberOfBytes() {
        ResponseBuffer buffer = buffer(FakeHeaders.ofJson().with("Content-Length", "100"), 1000);

        fill(buffer, 99);
        assertThat(buffer.isComplete()).isFalse();
        fill(buffer, 1);
        assertThat(buffer.isComplete()).isTrue();
        fill(buffer, 1);
        assertThat(buffer.isComplete()).isFalse();
    }

    @Test
    void isNeverCompleteWithoutADeclaredLength() {
        ResponseBuffer buffer = buffer(FakeHeaders.ofJson().with("Transfer-Encoding", "chunked"), 1000);

        assertThat(buffer.isComplete()).isFalse();
        fill(buffer, 100);
        assertThat(buffer.isComplete()).isFalse();
    }

    @Test
    void allocatesAtMostOneMebibyteForADeclaredLength() {
        ResponseBuffer buffer = buffer(FakeHeaders.ofJson().with("Content-Length", "1000000000"), 1024 * 1024 * 1024);

        assertThat(buffer.array().length).isLessThanOrEqualTo(1024 * 1024);
    }

    @Test
    void failsOneByteOverTheLimitOfASuccess() {
        ResponseBuffer buffer = buffer(FakeHeaders.ofJson().with("Transfer-Encoding", "chunked"), 100);
        byte[] array = buffer.array();
        buffer.advance(100);

        assertThat(array).hasSize(101);
        assertThatExceptionOfType(ResponseLimitException.class)
                .isThrownBy(() -> buffer.advance(1))
                .withMessage("the response body has more than 100 bytes");
    }

    @Test
    void allocatesOneByteForASuccessWithoutABody() {
        ResponseBuffer buffer = new ResponseBuffer(
                RestOperation.DELETE_CHATROOM, FakeHeaders.of(204).validated(), FakeHeaders.limits(1000));

        assertThat(buffer.isSuccess()).isTrue();
        assertThat(buffer.array()).hasSize(1);
    }

    @Test
    void failsOneByteOverTheLimitOfADeleteWithABody() {
        ResponseBuffer buffer = new ResponseBuffer(
                RestOperation.DELETE_CHATROOM,
                FakeHeaders.of(200).with("Transfer-Encoding", "chunked").validated(),
                FakeHeaders.limits(100));
        fill(buffer, 100);

        assertThatExceptionOfType(ResponseLimitException.class)
                .isThrownBy(() -> buffer.advance(1))
                .withMessage("the response body has more than 100 bytes");
    }

    @Test
    void hasCapacityForSixteenKibibytesOfAnError() {
        ResponseBuffer buffer = errorBuffer(1024 * 1024);
        fill(buffer, 16_383);
        assertThat(buffer.hasCapacity()).isTrue();

        fill(buffer, 100_000);
        assertThat(buffer.hasCapacity()).isFalse();
        assertThat(buffer.isSuccess()).isFalse();
        assertThat(buffer.bytes().length()).isEqualTo(16 * 1024);
        assertThat(buffer.position()).as("remaining capacity").isEqualTo(buffer.array().length);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 100})
    void hasCapacityForASmallerLimitOfAnError(int limit) {
        ResponseBuffer buffer = errorBuffer(limit);
        fill(buffer, 1000);

        assertThat(buffer.hasCapacity()).isFalse();
        assertThat(buffer.position()).isEqualTo(limit);
    }
}
