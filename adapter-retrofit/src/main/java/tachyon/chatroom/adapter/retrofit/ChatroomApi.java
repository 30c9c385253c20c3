package tachyon.chatroom.adapter.retrofit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.http.Body;
import retrofit2.http.DELETE;
import retrofit2.http.GET;
import retrofit2.http.HeaderMap;
import retrofit2.http.Headers;
import retrofit2.http.PATCH;
import retrofit2.http.POST;
import retrofit2.http.Path;
import retrofit2.http.Query;
import retrofit2.http.Tag;
import tachyon.chatroom.domain.ChatMessage;
import tachyon.chatroom.domain.Chatroom;
import tachyon.chatroom.domain.ChatroomPage;
import tachyon.chatroom.domain.CreateChatroomRequest;
import tachyon.chatroom.domain.UpdateChatroomRequest;
import tachyon.chatroom.wire.ApiPaths;

/**
 * The API as Retrofit reads it. Paths and queries come percent-encoded already, so that every transport writes the same
 * bytes. The tag tells the interceptor and the listener which call it is.
 */
interface ChatroomApi {
    String ACCEPT_JSON = tachyon.chatroom.wire.ApiHeaders.ACCEPT + ": " + tachyon.chatroom.wire.ApiHeaders.JSON;

    @POST(ApiPaths.CHATROOMS)
    @Headers(ACCEPT_JSON)
    Call<Chatroom> createChatroom(
            @Tag RetrofitCall call, @HeaderMap okhttp3.Headers headers, @Body CreateChatroomRequest request);

    @PATCH(ApiPaths.CHATROOM)
    @Headers(ACCEPT_JSON)
    Call<Chatroom> updateChatroom(
            @Tag RetrofitCall call,
            @HeaderMap okhttp3.Headers headers,
            @Path(value = ApiPaths.CHATROOM_ID, encoded = true) String chatroomId,
            @Body UpdateChatroomRequest request);

    @DELETE(ApiPaths.CHATROOM)
    Call<Void> deleteChatroom(
            @Tag RetrofitCall call,
            @HeaderMap okhttp3.Headers headers,
            @Path(value = ApiPaths.CHATROOM_ID, encoded = true) String chatroomId);

    @GET(ApiPaths.CHATROOMS)
    @Headers(ACCEPT_JSON)
    Call<ChatroomPage> listChatrooms(
            @Tag RetrofitCall call,
            @HeaderMap okhttp3.Headers headers,
            @Query(ApiPaths.LIMIT) @Nullable Integer limit,
            @Query(ApiPaths.OFFSET) @Nullable Integer offset,
            @Query(value = ApiPaths.SEARCH, encoded = true) @Nullable String search,
            @Query(value = ApiPaths.METADATA_USER_ID, encoded = true) @Nullable String metadataUserId);

    @GET(ApiPaths.MESSAGES)
    @Headers(ACCEPT_JSON)
    Call<List<ChatMessage>> listMessages(
            @Tag RetrofitCall call,
            @HeaderMap okhttp3.Headers headers,
            @Path(value = ApiPaths.CHATROOM_ID, encoded = true) String chatroomId,
            @Query(ApiPaths.LIMIT) int limit,
            @Query(ApiPaths.OFFSET) int offset,
            @Query(value = ApiPaths.SEARCH, encoded = true) String search);
}
