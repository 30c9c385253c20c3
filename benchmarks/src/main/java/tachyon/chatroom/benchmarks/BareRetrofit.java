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

/** Retrofit as it comes on OkHttp as it comes, without values: bytes in, bytes out. */
@AutoService(MeasuredClients.class)
public final class BareRetrofit implements MeasuredClients {
    @Override
    public String name() {
        return "bare-retrofit";
    }

    @Override
    public MeasuredClient connect(String baseUrl, int connections) {
        OkHttpClient client = new OkHttpClient.Builder()
                .connectionPool(new ConnectionPool(connections, 1, TimeUnit.MINUTES))
                .build();
        Api api = new Retrofit.Builder().baseUrl(baseUrl).client(client).build().create(Api.class);
        return new Calls(client, api);
    }

    private interface Api {
        String ACCEPT_JSON = "Accept: application/json";

        @POST(Exchanges.PATH)
        @Headers(ACCEPT_JSON)
        Call<ResponseBody> createChatroom(
                @Header("x-operator-id") String operatorId,
                @Header("Authorization") String authorization,
                @Body RequestBody body);

        @PATCH(Exchanges.CHATROOM_PATH)
        @Headers(ACCEPT_JSON)
        Call<ResponseBody> updateChatroom(
                @Header("x-operator-id") String operatorId,
                @Header("Authorization") String authorization,
                @Body RequestBody body);

        @DELETE(Exchanges.CHATROOM_PATH)
        Call<Void> deleteChatroom(
                @Header("x-operator-id") String operatorId, @Header("Authorization") String authorization);

        @GET(Exchanges.PATH)
        @Headers(ACCEPT_JSON)
        Call<ResponseBody> listChatrooms(
                @Header("x-operator-id") String operatorId,
                @Header("Authorization") String authorization,
                @Query("limit") int limit,
                @Query("offset") int offset);

        @GET(Exchanges.MESSAGES_PATH)
        @Headers(ACCEPT_JSON)
        Call<ResponseBody> listMessages(
                @Header("x-operator-id") String operatorId,
                @Header("Authorization") String authorization,
                @Query("limit") int limit,
                @Query("offset") int offset,
                @Query("search") String search);
    }

    private record Calls(OkHttpClient client, Api api) implements MeasuredClient {
        private static final MediaType JSON = MediaType.get("application/json");
        private static final byte[] NOTHING = {};

        private static String authorization() {
            return "Bearer " + Exchanges.ACCESS_TOKEN;
        }

        private static RequestBody body(String json) {
            return RequestBody.create(Exchanges.bytes(json), JSON);
        }

        private static byte[] bytes(Call<ResponseBody> call) throws IOException {
            Response<ResponseBody> response = call.execute();
            try (ResponseBody body = Objects.requireNonNull(response.body(), response::toString)) {
                return body.bytes();
            }
        }

        @Override
        public Object createChatroom() throws IOException {
            return bytes(api.createChatroom(Exchanges.OPERATOR_ID, authorization(), body(Exchanges.CREATE_BODY)));
        }

        @Override
        public Object updateChatroom() throws IOException {
            return bytes(api.updateChatroom(Exchanges.OPERATOR_ID, authorization(), body(Exchanges.UPDATE_BODY)));
        }

        @Override
        public Object deleteChatroom() throws IOException {
            Response<Void> response =
                    api.deleteChatroom(Exchanges.OPERATOR_ID, authorization()).execute();
            if (!response.isSuccessful()) {
                throw new IOException(response.toString());
            }
            return NOTHING;
        }

        @Override
        public Object listChatrooms() throws IOException {
            return bytes(api.listChatrooms(Exchanges.OPERATOR_ID, authorization(), Exchanges.LISTED, 0));
        }

        @Override
        public Object listMessages() throws IOException {
            return bytes(api.listMessages(Exchanges.OPERATOR_ID, authorization(), Exchanges.LISTED, 0, ""));
        }

        @Override
        public void close() {
            client.connectionPool().evictAll();
        }
    }
}
