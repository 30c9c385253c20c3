package tachyon.chatroom.adapter.retrofit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.http.Body;
import retrofit2.http.DELETE;
import retrofit2.http.GET;
import retrofit2.http.HeaderMap;
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
import tachyon.chatroom.port.Operation;
import tachyon.chatroom.wire.ApiParameters;
import tachyon.chatroom.wire.ApiPaths;

/**
 * The REST API in Retrofit's annotations, which a test compares with {@link tachyon.chatroom.wire.RestOperation}. Arguments
 * are percent-encoded before, so that every transport writes the same bytes. The tag identifies the call to the interceptor
 * and the listener.
 */
interface ChatroomApi {
    @ForOperation(Operation.CREATE_CHATROOM)
    @POST(ApiPaths.CHATROOMS)
    Call<Chatroom> createChatroom(
            @Tag RetrofitCall call, @HeaderMap okhttp3.Headers headers, @Body CreateChatroomRequest request);

    @ForOperation(Operation.UPDATE_CHATROOM)
    @PATCH(ApiPaths.CHATROOM)
    Call<Chatroom> updateChatroom(
            @Tag RetrofitCall call,
            @HeaderMap okhttp3.Headers headers,
            @Path(value = ApiParameters.CHATROOM_ID, encoded = true) String chatroomId,
            @Body UpdateChatroomRequest request);

    @ForOperation(Operation.DELETE_CHATROOM)
    @DELETE(ApiPaths.CHATROOM)
    Call<Void> deleteChatroom(
            @Tag RetrofitCall call,
            @HeaderMap okhttp3.Headers headers,
            @Path(value = ApiParameters.CHATROOM_ID, encoded = true) String chatroomId);

    @ForOperation(Operation.LIST_CHATROOMS)
    @GET(ApiPaths.CHATROOMS)
    Call<ChatroomPage> listChatrooms(
            @Tag RetrofitCall call,
            @HeaderMap okhttp3.Headers headers,
            @Query(ApiParameters.LIMIT) @Nullable Integer limit,
            @Query(ApiParameters.OFFSET) @Nullable Integer offset,
            @Query(value = ApiParameters.SEARCH, encoded = true) @Nullable String search,
            @Query(value = ApiParameters.METADATA_USER_ID, encoded = true) @Nullable String metadataUserId);

    @ForOperation(Operation.LIST_MESSAGES)
    @GET(ApiPaths.MESSAGES)
    Call<List<ChatMessage>> listMessages(
            @Tag RetrofitCall call,
            @HeaderMap okhttp3.Headers headers,
            @Path(value = ApiParameters.CHATROOM_ID, encoded = true) String chatroomId,
            @Query(ApiParameters.LIMIT) int limit,
            @Query(ApiParameters.OFFSET) int offset,
            @Query(value = ApiParameters.SEARCH, encoded = true) String search);
}
