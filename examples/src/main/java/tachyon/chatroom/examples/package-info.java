/** The quick start and every Java snippet of the README, compiled and run by the build. */
@NullMarked
package tachyon.chatroom.examples;

import org.jspecify.annotations.NullMarked;
