/** Validation of exchanges between a client and a service against {@code docs/openapi/chatroom.yaml}. */
@NullMarked
package tachyon.chatroom.integration.openapi;

import org.jspecify.annotations.NullMarked;
