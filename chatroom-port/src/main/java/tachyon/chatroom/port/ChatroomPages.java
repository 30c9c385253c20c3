package tachyon.chatroom.port;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tachyon.chatroom.domain.Chatroom;
import tachyon.chatroom.domain.ChatroomPage;
import tachyon.chatroom.domain.ListChatroomsRequest;

/** The chatrooms of all pages of a listing. A page is fetched when its first chatroom is requested. */
final class ChatroomPages implements Iterator<Chatroom> {
    private final ChatroomGateway gateway;
    private final ListChatroomsRequest request;
    private long offset;
    private Iterator<Chatroom> page = Collections.emptyIterator();
    private boolean lastPageFetched;

    private ChatroomPages(ChatroomGateway gateway, ListChatroomsRequest request) {
        this.gateway = gateway;
        this.request = request;
        this.offset = request.offset().orElse(0);
    }

    static Stream<Chatroom> stream(ChatroomGateway gateway, ListChatroomsRequest request) {
        ChatroomPages pages = new ChatroomPages(gateway, Objects.requireNonNull(request, "request"));
        int characteristics = Spliterator.ORDERED | Spliterator.NONNULL;
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(pages, characteristics), false);
    }

    @Override
    public boolean hasNext() {
        while (!page.hasNext() && !lastPageFetched) {
            fetchPage();
        }
        return page.hasNext();
    }

    @Override
    public Chatroom next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return page.next();
    }

    private void fetchPage() {
        ChatroomPage next = gateway.listChatrooms(ListChatroomsRequest.builder()
                .from(request)
                .limit(request.limit().orElse(ListChatroomsRequest.MAX_LIMIT))
                .offset(Math.toIntExact(offset))
                .build());
        List<Chatroom> chatrooms = next.chatrooms();
        page = chatrooms.iterator();
        offset += chatrooms.size();
        // An empty page ends the iteration whatever the page info states, so that the iteration always ends.
        lastPageFetched = chatrooms.isEmpty() || offset >= next.pageInfo().totalItems();
    }
}
