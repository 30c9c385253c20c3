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

/** Apache HttpClient 5 as it comes, sending the same bytes and taking the answer as bytes. */
@AutoService(MeasuredClients.class)
public final class BareHttpClient5 implements MeasuredClients {
    @Override
    public String name() {
        return "bare-httpclient5";
    }

    @Override
    public MeasuredClient connect(String baseUrl, int connections) {
        return new Calls(
                baseUrl,
                HttpClients.custom()
                        .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                                .setMaxConnTotal(connections)
                                .setMaxConnPerRoute(connections)
                                .build())
                        .build());
    }

    private record Calls(String baseUrl, CloseableHttpClient client) implements PlainCalls {
        private static final byte[] NOTHING = {};

        @Override
        public byte[] call(String method, String path, @Nullable String body) throws IOException {
            HttpUriRequestBase request = new HttpUriRequestBase(method, URI.create(baseUrl + path));
            request.addHeader("x-operator-id", Exchanges.OPERATOR_ID);
            request.addHeader("Authorization", "Bearer " + Exchanges.ACCESS_TOKEN);
            request.addHeader("Accept", "application/json");
            if (body != null) {
                request.setEntity(new StringEntity(body, ContentType.APPLICATION_JSON));
            }
            return client.execute(
                    request,
                    response -> response.getEntity() == null ? NOTHING : EntityUtils.toByteArray(response.getEntity()));
        }

        @Override
        public void close() throws IOException {
            client.close();
        }
    }
}
