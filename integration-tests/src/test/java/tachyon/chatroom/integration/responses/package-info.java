/** Responses of the service: success, error, malformed, too large; and JSON round trips. */
@NullMarked
package tachyon.chatroom.integration.responses;

import org.jspecify.annotations.NullMarked;
