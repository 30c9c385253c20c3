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

/** OkHttp as it comes, sending the same bytes and taking the answer as bytes. */
@AutoService(MeasuredClients.class)
public final class BareOkHttp implements MeasuredClients {
    @Override
    public String name() {
        return "bare-okhttp";
    }

    @Override
    public MeasuredClient connect(String baseUrl, int connections) {
        return new Calls(
                baseUrl,
                new OkHttpClient.Builder()
                        .connectionPool(new ConnectionPool(connections, 1, TimeUnit.MINUTES))
                        .build());
    }

    private record Calls(String baseUrl, OkHttpClient client) implements PlainCalls {
        private static final MediaType JSON = MediaType.get("application/json");

        @Override
        public byte[] call(String method, String path, @Nullable String body) throws IOException {
            Request request = new Request.Builder()
                    .url(baseUrl + path)
                    .header("x-operator-id", Exchanges.OPERATOR_ID)
                    .header("Authorization", "Bearer " + Exchanges.ACCESS_TOKEN)
                    .header("Accept", "application/json")
                    .method(method, body == null ? null : RequestBody.create(Exchanges.bytes(body), JSON))
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
