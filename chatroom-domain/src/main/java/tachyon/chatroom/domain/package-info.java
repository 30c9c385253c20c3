/**
 * What a chatroom, its messages and its metadata are.
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
