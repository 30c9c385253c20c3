/**
 * What a chatroom, its messages and its metadata are, and what a call asks for.
 *
 * <p>A caller builds a request, the gateway of {@code tachyon.chatroom.port} takes it, and a value of this package comes
 * back. The same types mean the same over every transport; none knows of HTTP or of a serializer.
 *
 * <p><img src="doc-files/flow.svg"
 *     alt="Creating and updating give a chatroom, listing gives a page of chatrooms or messages; all are made of
 *     identifiers, JSON values, roles and contents">
 *
 * <p>Every type here is an immutable value: safe to share between threads, equal by content, valid from the moment it
 * is built. A builder or factory rejects a bad value with an {@link IllegalArgumentException} that names the field and
 * the rule, and a missing one with an {@link IllegalStateException} or a {@link NullPointerException} that names the
 * field.
 */
@NullMarked
@ImmutablesStyle
package tachyon.chatroom.domain;

import org.jspecify.annotations.NullMarked;
