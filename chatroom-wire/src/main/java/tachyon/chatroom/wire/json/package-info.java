/**
 * The JSON bodies of the REST API, read and written without data binding and without loss.
 *
 * <p>{@link tachyon.chatroom.wire.json.RequestJson} and {@link tachyon.chatroom.wire.json.ResponseJson} cover whole bodies;
 * the other classes cover one schema each. {@link tachyon.chatroom.wire.json.JsonReader} defines how strictly documents are
 * read.
 */
@NullMarked
package tachyon.chatroom.wire.json;

import org.jspecify.annotations.NullMarked;
