package tachyon.chatroom.contract;

import java.util.List;
import java.util.stream.Stream;
import tachyon.chatroom.domain.ChatMessage;
import tachyon.chatroom.domain.Chatroom;
import tachyon.chatroom.domain.ChatroomId;
import tachyon.chatroom.domain.ChatroomPage;
import tachyon.chatroom.domain.ListChatroomsRequest;
import tachyon.chatroom.domain.ListMessagesRequest;
import tachyon.chatroom.domain.PageInfo;
import tachyon.chatroom.port.ChatroomGateway;

/** Mutants of the arithmetic of pages: limits, offsets and totals. */
enum PageMutant implements Mutant {
    OFFSET_PLUS_LIMIT_OVERFLOWS("ListChatrooms") {
        @Override
        ChatroomPage list(ChatroomGateway original, ListChatroomsRequest request) {
            int end = request.offset().orElse(0) + request.limit().orElse(20);
            return original.listChatrooms(end >= 0 ? request : with(request, 20, 0));
        }
    },
    LIMIT_100_IS_REDUCED_TO_99("ListChatrooms") {
        @Override
        ChatroomPage list(ChatroomGateway original, ListChatroomsRequest request) {
            return original.listChatrooms(with(
                    request,
                    Math.min(99, request.limit().orElse(20)),
                    request.offset().orElse(0)));
        }
    },
    LIMIT_1_IS_RAISED_TO_2("ListChatrooms") {
        @Override
        ChatroomPage list(ChatroomGateway original, ListChatroomsRequest request) {
            return original.listChatrooms(with(
                    request,
                    Math.max(2, request.limit().orElse(20)),
                    request.offset().orElse(0)));
        }
    },
    DEFAULT_LIMIT_IS_100("ListChatrooms") {
        @Override
        ChatroomPage list(ChatroomGateway original, ListChatroomsRequest request) {
            return original.listChatrooms(
                    with(request, request.limit().orElse(100), request.offset().orElse(0)));
        }
    },
    OFFSET_IS_A_PAGE_NUMBER("ListChatrooms") {
        @Override
        ChatroomPage list(ChatroomGateway original, ListChatroomsRequest request) {
            int limit = request.limit().orElse(20);
            return original.listChatrooms(with(request, limit, (int)
                    Math.min(Integer.MAX_VALUE, (long) request.offset().orElse(0) * limit)));
        }
    },
    OFFSET_IS_READ_AS_SIXTEEN_BITS("ListChatrooms") {
        @Override
        ChatroomPage list(ChatroomGateway original, ListChatroomsRequest request) {
            return original.listChatrooms(
                    with(request, request.limit().orElse(20), request.offset().orElse(0) & 0xffff));
        }
    },
    TOTAL_PAGES_ARE_ROUNDED_DOWN("ListChatrooms") {
        @Override
        ChatroomPage list(ChatroomGateway original, ListChatroomsRequest request) {
            ChatroomPage page = original.listChatrooms(request);
            PageInfo info = page.pageInfo();
            return withInfo(page, info.currentPage(), info.totalItems() / Math.max(1, info.itemsPerPage()));
        }
    },
    CURRENT_PAGE_STARTS_AT_0("ListChatrooms") {
        @Override
        ChatroomPage list(ChatroomGateway original, ListChatroomsRequest request) {
            ChatroomPage page = original.listChatrooms(request);
            return withInfo(
                    page, page.pageInfo().currentPage() - 1, page.pageInfo().totalPages());
        }
    },
    CURRENT_PAGE_IS_ROUNDED_UP("ListChatrooms") {
        @Override
        ChatroomPage list(ChatroomGateway original, ListChatroomsRequest request) {
            ChatroomPage page = original.listChatrooms(request);
            int limit = page.pageInfo().itemsPerPage();
            long offset = request.offset().orElse(0);
            return withInfo(
                    page,
                    (int) Math.min(Integer.MAX_VALUE, (offset + limit - 1) / limit + 1),
                    page.pageInfo().totalPages());
        }
    },
    ITEMS_PER_PAGE_ARE_THE_ITEMS_ON_THE_PAGE("ListChatrooms") {
        @Override
        ChatroomPage list(ChatroomGateway original, ListChatroomsRequest request) {
            ChatroomPage page = original.listChatrooms(request);
            return ChatroomPage.builder()
                    .from(page)
                    .pageInfo(PageInfo.builder()
                            .from(page.pageInfo())
                            .itemsPerPage(page.chatrooms().size())
                            .build())
                    .build();
        }
    },
    OFFSET_APPLIES_BEFORE_THE_SEARCH("Search") {
        @Override
        ChatroomPage list(ChatroomGateway original, ListChatroomsRequest request) {
            if (request.search().isEmpty()) {
                return original.listChatrooms(request);
            }
            List<Chatroom> skipped = original.listAllChatrooms(
                            ListChatroomsRequest.builder().build())
                    .skip(request.offset().orElse(0))
                    .toList();
            ChatroomPage all = original.listChatrooms(with(request, 100, 0));
            return ChatroomPage.builder()
                    .pageInfo(original.listChatrooms(request).pageInfo())
                    .addAllChatrooms(all.chatrooms().stream()
                            .filter(skipped::contains)
                            .limit(request.limit().orElse(20))
                            .toList())
                    .build();
        }
    },
    TOTAL_IGNORES_THE_METADATA_USER("Search") {
        @Override
        ChatroomPage list(ChatroomGateway original, ListChatroomsRequest request) {
            ChatroomPage page = original.listChatrooms(request);
            ListChatroomsRequest unconditional = ListChatroomsRequest.builder()
                    .limit(request.limit())
                    .offset(request.offset())
                    .search(request.search())
                    .build();
            return ChatroomPage.builder()
                    .from(page)
                    .pageInfo(original.listChatrooms(unconditional).pageInfo())
                    .build();
        }
    },
    SEARCH_IS_IGNORED_WITH_A_METADATA_USER("Search") {
        @Override
        ChatroomPage list(ChatroomGateway original, ListChatroomsRequest request) {
            return original.listChatrooms(
                    request.metadataUserId().isEmpty()
                            ? request
                            : ListChatroomsRequest.builder()
                                    .from(request)
                                    .search("")
                                    .build());
        }
    },
    SEARCH_IS_IGNORED_WITH_AN_OFFSET("Search") {
        @Override
        ChatroomPage list(ChatroomGateway original, ListChatroomsRequest request) {
            return original.listChatrooms(
                    request.offset().isEmpty()
                            ? request
                            : ListChatroomsRequest.builder()
                                    .from(request)
                                    .search("")
                                    .build());
        }
    },
    MESSAGES_OFFSET_PLUS_LIMIT_OVERFLOWS("ListMessages") {
        @Override
        List<ChatMessage> messages(ChatroomGateway original, ChatroomId id, ListMessagesRequest request) {
            return request.offset() + request.limit() < 0 ? List.of() : original.listMessages(id, request);
        }
    },
    MESSAGES_LIMIT_IS_AT_MOST_100("ListMessages") {
        @Override
        List<ChatMessage> messages(ChatroomGateway original, ChatroomId id, ListMessagesRequest request) {
            return original.listMessages(id, with(request, Math.min(100, request.limit()), request.offset()));
        }
    },
    MESSAGES_OFFSET_IS_IGNORED_WITH_A_SEARCH("ListMessages") {
        @Override
        List<ChatMessage> messages(ChatroomGateway original, ChatroomId id, ListMessagesRequest request) {
            return original.listMessages(
                    id, with(request, request.limit(), request.search().isEmpty() ? request.offset() : 0));
        }
    },
    MESSAGES_LIMIT_IS_IGNORED_WITH_A_SEARCH("ListMessages") {
        @Override
        List<ChatMessage> messages(ChatroomGateway original, ChatroomId id, ListMessagesRequest request) {
            return original.listMessages(
                    id,
                    with(request, request.search().isEmpty() ? request.limit() : Integer.MAX_VALUE, request.offset()));
        }
    },
    MESSAGES_ARE_COUNTED_FROM_THE_END("ListMessages") {
        @Override
        List<ChatMessage> messages(ChatroomGateway original, ChatroomId id, ListMessagesRequest request) {
            List<ChatMessage> all = original.listMessages(id, with(request, Integer.MAX_VALUE, 0));
            int end = Math.max(0, all.size() - request.offset());
            return List.copyOf(all.subList(Math.max(0, end - request.limit()), end));
        }
    },
    LARGE_MESSAGES_OFFSET_IS_IGNORED("ListMessages") {
        @Override
        List<ChatMessage> messages(ChatroomGateway original, ChatroomId id, ListMessagesRequest request) {
            return original.listMessages(
                    id, with(request, request.limit(), request.offset() > 1_000_000 ? 0 : request.offset()));
        }
    };

    private final String killedBy;

    PageMutant(String killedBy) {
        this.killedBy = killedBy;
    }

    ChatroomPage list(ChatroomGateway original, ListChatroomsRequest request) {
        return original.listChatrooms(request);
    }

    List<ChatMessage> messages(ChatroomGateway original, ChatroomId id, ListMessagesRequest request) {
        return original.listMessages(id, request);
    }

    @Override
    public String killedBy() {
        return killedBy;
    }

    @Override
    public ChatroomGateway mutate(ChatroomGateway original) {
        return new MutantGateway(this, original) {
            @Override
            public ChatroomPage listChatrooms(ListChatroomsRequest request) {
                return list(original, request);
            }

            @Override
            public Stream<Chatroom> listAllChatrooms(ListChatroomsRequest request) {
                return original.listAllChatrooms(request);
            }

            @Override
            public List<ChatMessage> listMessages(ChatroomId chatroomId, ListMessagesRequest request) {
                return messages(original, chatroomId, request);
            }
        };
    }

    private static ListChatroomsRequest with(ListChatroomsRequest request, int limit, int offset) {
        return ListChatroomsRequest.builder()
                .from(request)
                .limit(limit)
                .offset(offset)
                .build();
    }

    private static ListMessagesRequest with(ListMessagesRequest request, int limit, int offset) {
        return ListMessagesRequest.builder()
                .from(request)
                .limit(limit)
                .offset(offset)
                .build();
    }

    private static ChatroomPage withInfo(ChatroomPage page, int currentPage, int totalPages) {
        return ChatroomPage.builder()
                .from(page)
                .pageInfo(PageInfo.builder()
                        .from(page.pageInfo())
                        .currentPage(currentPage)
                        .totalPages(totalPages)
                        .build())
                .build();
    }
}
