/** Rules of the build: module dependencies, the public API, the BOM and the vocabulary. */
@NullMarked
package tachyon.chatroom.integration.build;

import org.jspecify.annotations.NullMarked;
