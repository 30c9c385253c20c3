package tachyon.chatroom.domain;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/**
 * The Immutables configuration of this package: package-private generated classes behind public abstract types, whose
 * {@code toString} limits the length of each attribute. An {@link AbbreviatedText} is shorter than that. The configuration is not
 * retained in the class files, so a user's compiler never resolves Immutables.
 */
@Target(ElementType.PACKAGE)
@Retention(RetentionPolicy.SOURCE)
@Value.Style(
        typeImmutable = "Immutable*",
        visibility = Value.Style.ImplementationVisibility.PACKAGE,
        overshadowImplementation = true,
        jdkOnly = true,
        limitStringLengthInToString = 5_000,
        allowedClasspathAnnotations = {Override.class})
@interface ImmutablesStyle {}
