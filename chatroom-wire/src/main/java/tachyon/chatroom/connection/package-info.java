/** How to reach a chatroom service: {@link tachyon.chatroom.connection.ConnectionSettings}, whatever the transport. */
@NullMarked
@Value.Style(
        typeImmutable = "Immutable*",
        visibility = Value.Style.ImplementationVisibility.PACKAGE,
        overshadowImplementation = true,
        jdkOnly = true,
        redactedMask = "***",
        allowedClasspathAnnotations = {})
package tachyon.chatroom.connection;

import org.immutables.value.Value;
import org.jspecify.annotations.NullMarked;
