/** TLS, and the redaction of the access token. */
@NullMarked
package tachyon.chatroom.integration.security;

import org.jspecify.annotations.NullMarked;
