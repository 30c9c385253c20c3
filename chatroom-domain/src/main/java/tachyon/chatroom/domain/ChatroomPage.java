package tachyon.chatroom.domain;

import java.util.List;
import org.immutables.value.Value;

/** One page of chatrooms. */
@Value.Immutable
public abstract class ChatroomPage {
    ChatroomPage() {}

    /**
     * The chatrooms on this page.
     *
     * @return the chatrooms in the service's order, unmodifiable, possibly none
     */
    public abstract List<Chatroom> chatrooms();

    /**
     * Where this page stands among all chatrooms that matched.
     *
     * @return the paginator
     */
    public abstract PageInfo pageInfo();

    /**
     * Starts a page. The paginator is required.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the fields of a {@link ChatroomPage}. Not thread-safe. */
    public static final class Builder extends ImmutableChatroomPage.Builder {
        Builder() {}
    }
}
