package tachyon.chatroom.benchmarks;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** OkHttp in its default configuration. Sends and returns bytes, without JSON mapping. */
@AutoService(MeasuredClientFactory.class)
public final class BareOkHttp implements MeasuredClientFactory {
    @Override
    public String name() {
        return "bare-okhttp";
    }

    @Override
    public MeasuredClient create(String baseUrl, int connections) {
        return new Client(
                baseUrl,
                new OkHttpClient.Builder()
                        .connectionPool(new ConnectionPool(connections, 1, TimeUnit.MINUTES))
                        .build());
    }

    private record Client(String baseUrl, OkHttpClient client) implements RawHttpClient {
        private static final MediaType JSON = MediaType.get("application/json");

        @Override
        public byte[] execute(String method, String path, @Nullable String body) throws IOException {
            Request request = new Request.Builder()
                    .url(baseUrl + path)
                    .header("x-operator-id", Fixtures.OPERATOR_ID)
                    .header("Authorization", "Bearer " + Fixtures.ACCESS_TOKEN)
                    .header("Accept", "application/json")
                    .method(method, body == null ? null : RequestBody.create(Fixtures.bytes(body), JSON))
                    .build();
            try (Response response = client.newCall(request).execute()) {
                return response.body().bytes();
            }
        }

        @Override
        public void close() {
            client.connectionPool().evictAll();
        }
    }
}
