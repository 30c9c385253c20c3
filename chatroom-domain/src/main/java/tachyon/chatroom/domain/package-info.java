/**
 * The immutable value types of the chatroom service: chatrooms, messages, metadata, and the requests of calls.
 *
 * <p>An application builds a request, passes it to the gateway of {@code tachyon.chatroom.port}, and receives a value
 * of this package. The types are the same for every transport: they depend neither on HTTP nor on a JSON library.
 * Fields, defaults and limits follow the service's REST reference.
 *
 * <p><img src="doc-files/flow.svg"
 *     alt="Creating and updating return a chatroom, listing returns a page of chatrooms or a list of messages; all
 *     consist of identifiers, JSON values, roles and contents">
 *
 * <p>Every value is safe for use by multiple threads, equal by content, and valid from its construction. A builder or
 * factory method rejects an invalid value with an {@link IllegalArgumentException} whose message names the field and
 * the rule. It rejects a missing value with a {@link NullPointerException}, or with an {@link IllegalStateException} if
 * the field was never set; the message names the field.
 */
@NullMarked
@ImmutablesStyle
package tachyon.chatroom.domain;

import org.jspecify.annotations.NullMarked;
