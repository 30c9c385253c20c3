package tachyon.chatroom.benchmarks;

import java.nio.charset.StandardCharsets;
import tachyon.chatroom.domain.ChatroomPage;

/** The text of a measured result, of any type. */
final class ResultText {
    private ResultText() {}

    static String of(Object result) {
        if (result instanceof byte[] bytes) {
            return new String(bytes, StandardCharsets.UTF_8);
        }
        // The text of a page is limited, that of a list is not.
        return result instanceof ChatroomPage page ? page.chatrooms().toString() : result.toString();
    }
}
