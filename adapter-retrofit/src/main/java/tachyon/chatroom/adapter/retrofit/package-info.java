/**
 * The chatroom gateway over Retrofit and OkHttp: {@link tachyon.chatroom.adapter.retrofit.RetrofitChatrooms}, or with
 * Dagger {@link tachyon.chatroom.adapter.retrofit.RetrofitChatroomModule}.
 */
@NullMarked
package tachyon.chatroom.adapter.retrofit;

import org.jspecify.annotations.NullMarked;
