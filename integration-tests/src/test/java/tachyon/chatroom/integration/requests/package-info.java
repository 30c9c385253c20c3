/** The bytes of each request, and the options, proxies and interceptors that affect them. */
@NullMarked
package tachyon.chatroom.integration.requests;

import org.jspecify.annotations.NullMarked;
