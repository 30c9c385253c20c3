package tachyon.chatroom.contract;

import java.util.List;
import tachyon.chatroom.domain.Chatroom;
import tachyon.chatroom.domain.ChatroomPage;
import tachyon.chatroom.domain.PageInfo;

/** The pages that a listing has to return, computed without overflow. */
final class Pages {
    private Pages() {}

    static ChatroomPage expected(List<Chatroom> matching, int limit, int offset) {
        int total = matching.size();
        return ChatroomPage.builder()
                .addAllChatrooms(slice(matching, limit, offset))
                .pageInfo(PageInfo.builder()
                        .currentPage((int) Math.min((long) offset / limit + 1, Integer.MAX_VALUE))
                        .itemsPerPage(limit)
                        .totalItems(total)
                        .totalPages((total + limit - 1) / limit)
                        .build())
                .build();
    }

    static <T> List<T> slice(List<T> matching, int limit, int offset) {
        return matching.stream().skip(offset).limit(limit).toList();
    }
}
