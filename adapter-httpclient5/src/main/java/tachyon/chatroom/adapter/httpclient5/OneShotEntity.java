package tachyon.chatroom.adapter.httpclient5;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.hc.core5.http.io.entity.AbstractHttpEntity;
import tachyon.chatroom.wire.ApiHeaders;

/** A body that declares that it cannot be sent twice, so that no client retries a create, however it is configured. */
final class OneShotEntity extends AbstractHttpEntity {
    private final byte[] body;

    OneShotEntity(byte[] body) {
        super(ApiHeaders.JSON, null, false);
        this.body = body;
    }

    @Override
    public boolean isRepeatable() {
        return false;
    }

    @Override
    public boolean isStreaming() {
        return false;
    }

    @Override
    public long getContentLength() {
        return body.length;
    }

    @Override
    public InputStream getContent() {
        return new ByteArrayInputStream(body);
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        out.write(body);
    }

    @Override
    public void close() {
        // It holds memory only.
    }
}
