package tachyon.chatroom.benchmarks;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.net.URI;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.jspecify.annotations.Nullable;

/** Apache HttpClient 5 in its default configuration. Sends and returns bytes, without JSON mapping. */
@AutoService(MeasuredClientFactory.class)
public final class BareHttpClient5 implements MeasuredClientFactory {
    @Override
    public String name() {
        return "bare-httpclient5";
    }

    @Override
    public MeasuredClient create(String baseUrl, int connections) {
        return new Client(
                baseUrl,
                HttpClients.custom()
                        .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                                .setMaxConnTotal(connections)
                                .setMaxConnPerRoute(connections)
                                .build())
                        .build());
    }

    private record Client(String baseUrl, CloseableHttpClient client) implements RawHttpClient {
        private static final byte[] NO_BODY = {};

        @Override
        public byte[] execute(String method, String path, @Nullable String body) throws IOException {
            HttpUriRequestBase request = new HttpUriRequestBase(method, URI.create(baseUrl + path));
            request.addHeader("x-operator-id", Fixtures.OPERATOR_ID);
            request.addHeader("Authorization", "Bearer " + Fixtures.ACCESS_TOKEN);
            request.addHeader("Accept", "application/json");
            if (body != null) {
                request.setEntity(new StringEntity(body, ContentType.APPLICATION_JSON));
            }
            return client.execute(
                    request,
                    response -> response.getEntity() == null ? NO_BODY : EntityUtils.toByteArray(response.getEntity()));
        }

        @Override
        public void close() throws IOException {
            client.close();
        }
    }
}
