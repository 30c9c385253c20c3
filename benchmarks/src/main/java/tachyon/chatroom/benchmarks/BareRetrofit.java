package tachyon.chatroom.benchmarks;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import retrofit2.Call;
import retrofit2.Response;
import retrofit2.Retrofit;
import retrofit2.http.Body;
import retrofit2.http.DELETE;
import retrofit2.http.GET;
import retrofit2.http.Header;
import retrofit2.http.Headers;
import retrofit2.http.PATCH;
import retrofit2.http.POST;
import retrofit2.http.Query;

/** Retrofit on OkHttp, both in their default configuration. Sends and returns bytes, without a converter. */
@AutoService(MeasuredClientFactory.class)
public final class BareRetrofit implements MeasuredClientFactory {
    @Override
    public String name() {
        return "bare-retrofit";
    }

    @Override
    public MeasuredClient create(String baseUrl, int connections) {
        OkHttpClient client = new OkHttpClient.Builder()
                .connectionPool(new ConnectionPool(connections, 1, TimeUnit.MINUTES))
                .build();
        Api api = new Retrofit.Builder().baseUrl(baseUrl).client(client).build().create(Api.class);
        return new Client(client, api);
    }

    private interface Api {
        String ACCEPT_JSON = "Accept: application/json";

        @POST(Fixtures.PATH)
        @Headers(ACCEPT_JSON)
        Call<ResponseBody> createChatroom(
                @Header("x-operator-id") String operatorId,
                @Header("Authorization") String authorization,
                @Body RequestBody body);

        @PATCH(Fixtures.CHATROOM_PATH)
        @Headers(ACCEPT_JSON)
        Call<ResponseBody> updateChatroom(
                @Header("x-operator-id") String operatorId,
                @Header("Authorization") String authorization,
                @Body RequestBody body);

        @DELETE(Fixtures.CHATROOM_PATH)
        Call<Void> deleteChatroom(
                @Header("x-operator-id") String operatorId, @Header("Authorization") String authorization);

        @GET(Fixtures.PATH)
        @Headers(ACCEPT_JSON)
        Call<ResponseBody> listChatrooms(
                @Header("x-operator-id") String operatorId,
                @Header("Authorization") String authorization,
                @Query("limit") int limit,
                @Query("offset") int offset);

        @GET(Fixtures.MESSAGES_PATH)
        @Headers(ACCEPT_JSON)
        Call<ResponseBody> listMessages(
                @Header("x-operator-id") String operatorId,
                @Header("Authorization") String authorization,
                @Query("limit") int limit,
                @Query("offset") int offset,
                @Query("search") String search);
    }

    private record Client(OkHttpClient client, Api api) implements MeasuredClient {
        private static final MediaType JSON = MediaType.get("application/json");
        private static final byte[] NO_BODY = {};

        private static String authorization() {
            return "Bearer " + Fixtures.ACCESS_TOKEN;
        }

        private static RequestBody body(String json) {
            return RequestBody.create(Fixtures.bytes(json), JSON);
        }

        private static byte[] bytes(Call<ResponseBody> call) throws IOException {
            Response<ResponseBody> response = call.execute();
            try (ResponseBody body = Objects.requireNonNull(response.body(), response::toString)) {
                return body.bytes();
            }
        }

        @Override
        public Object createChatroom() throws IOException {
            return bytes(api.createChatroom(Fixtures.OPERATOR_ID, authorization(), body(Fixtures.CREATE_BODY)));
        }

        @Override
        public Object updateChatroom() throws IOException {
            return bytes(api.updateChatroom(Fixtures.OPERATOR_ID, authorization(), body(Fixtures.UPDATE_BODY)));
        }

        @Override
        public Object deleteChatroom() throws IOException {
            Response<Void> response =
                    api.deleteChatroom(Fixtures.OPERATOR_ID, authorization()).execute();
            if (!response.isSuccessful()) {
                throw new IOException(response.toString());
            }
            return NO_BODY;
        }

        @Override
        public Object listChatrooms() throws IOException {
            return bytes(api.listChatrooms(Fixtures.OPERATOR_ID, authorization(), Fixtures.PAGE_SIZE, 0));
        }

        @Override
        public Object listMessages() throws IOException {
            return bytes(api.listMessages(Fixtures.OPERATOR_ID, authorization(), Fixtures.PAGE_SIZE, 0, ""));
        }

        @Override
        public void close() {
            client.connectionPool().evictAll();
        }
    }
}
