/** Whether what passes between a client and a service is what {@code docs/openapi/chatroom.yaml} says. */
@NullMarked
package tachyon.chatroom.integration.openapi;

import org.jspecify.annotations.NullMarked;
