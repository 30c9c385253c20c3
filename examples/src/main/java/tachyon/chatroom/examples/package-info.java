/** The quick start and the Java snippets of README.md and docs, which the build compiles and runs. */
@NullMarked
package tachyon.chatroom.examples;

import org.jspecify.annotations.NullMarked;
