package tachyon.chatroom.ratelimit.bucket4j;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/**
 * The style of the generated Immutables classes: package-private classes behind public abstract ones. Its source
 * retention keeps it out of the class files, so a user's compiler does not need Immutables.
 */
@Target(ElementType.PACKAGE)
@Retention(RetentionPolicy.SOURCE)
@Value.Style(
        typeImmutable = "Immutable*",
        visibility = Value.Style.ImplementationVisibility.PACKAGE,
        overshadowImplementation = true,
        jdkOnly = true,
        redactedMask = "***",
        allowedClasspathAnnotations = {Override.class})
@interface ImmutablesStyle {}
