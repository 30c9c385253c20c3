package tachyon.chatroom.domain;

import java.util.List;
import org.immutables.value.Value;

/** A page of chatrooms, the result of listing chatrooms. Immutable. */
@Value.Immutable
public abstract class ChatroomPage {
    ChatroomPage() {}

    /**
     * Returns the chatrooms of this page.
     *
     * @return the chatrooms in the service's order; unmodifiable, possibly empty
     */
    public abstract List<Chatroom> chatrooms();

    /**
     * Returns the position of this page among all matching chatrooms.
     *
     * @return the page information
     */
    public abstract PageInfo pageInfo();

    /**
     * Creates a builder. The field {@link #pageInfo()} is required.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder of {@link ChatroomPage}. Not thread-safe. */
    public static final class Builder extends ImmutableChatroomPage.Builder {
        Builder() {}
    }
}
