/** What holds across modules: both transports against literal answers, and the arrows between modules. */
@NullMarked
package tachyon.chatroom.integration;

import org.jspecify.annotations.NullMarked;
