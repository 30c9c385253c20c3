package tachyon.chatroom.adapter.retrofit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import tachyon.chatroom.port.Operation;

/** The operation that a method of {@link ChatroomApi} calls. {@link WireConverterFactory} chooses its converters by it. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface ForOperation {
    /** Returns the operation. */
    Operation value();
}
