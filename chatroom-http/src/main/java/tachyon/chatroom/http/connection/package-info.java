/**
 * The connections that both HTTP adapters open.
 *
 * <p>{@link tachyon.chatroom.http.connection.TlsConnector} adds TLS to a connected socket by one policy: one list of protocols
 * and cipher suites, and one {@link tachyon.chatroom.http.connection.ServiceIdentityVerifier}.
 */
@NullMarked
package tachyon.chatroom.http.connection;

import org.jspecify.annotations.NullMarked;
