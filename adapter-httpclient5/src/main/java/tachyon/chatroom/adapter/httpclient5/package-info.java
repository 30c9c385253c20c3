/**
 * The chatroom gateway over Apache HttpClient 5: {@link tachyon.chatroom.adapter.httpclient5.HttpClient5Chatrooms}, or
 * with Dagger {@link tachyon.chatroom.adapter.httpclient5.HttpClient5ChatroomModule}.
 */
@NullMarked
package tachyon.chatroom.adapter.httpclient5;

import org.jspecify.annotations.NullMarked;
