package tachyon.chatroom.contract;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tachyon.chatroom.domain.Chatroom;
import tachyon.chatroom.domain.ChatroomPage;
import tachyon.chatroom.domain.ListChatroomsRequest;
import tachyon.chatroom.port.CallOptions;
import tachyon.chatroom.port.ChatroomException;
import tachyon.chatroom.port.ChatroomGateway;

/** Mutants of the stream of every page. Each overrides one step of a correct iteration. */
enum StreamMutant implements Mutant {
    LATER_PAGES_LOSE_THE_SEARCH {
        @Override
        ListChatroomsRequest page(ListChatroomsRequest first, int offset, int number) {
            ListChatroomsRequest page = super.page(first, offset, number);
            return number == 0
                    ? page
                    : ListChatroomsRequest.builder()
                            .from(page)
                            .search(Optional.empty())
                            .build();
        }
    },
    LATER_PAGES_LOSE_THE_METADATA_USER {
        @Override
        ListChatroomsRequest page(ListChatroomsRequest first, int offset, int number) {
            ListChatroomsRequest.Builder page = ListChatroomsRequest.builder().from(super.page(first, offset, number));
            return number == 0
                    ? page.build()
                    : page.metadataUserId(Optional.<tachyon.chatroom.domain.UserId>empty())
                            .build();
        }
    },
    FIRST_PAGE_LOSES_THE_METADATA_USER {
        @Override
        ListChatroomsRequest page(ListChatroomsRequest first, int offset, int number) {
            ListChatroomsRequest.Builder page = ListChatroomsRequest.builder().from(super.page(first, offset, number));
            return number > 0
                    ? page.build()
                    : page.metadataUserId(Optional.<tachyon.chatroom.domain.UserId>empty())
                            .build();
        }
    },
    LATER_PAGES_LOSE_THE_LIMIT {
        @Override
        ListChatroomsRequest page(ListChatroomsRequest first, int offset, int number) {
            ListChatroomsRequest page = super.page(first, offset, number);
            return number == 0
                    ? page
                    : ListChatroomsRequest.builder().from(page).limit(100).build();
        }
    },
    LIMIT_IS_IGNORED {
        @Override
        ListChatroomsRequest page(ListChatroomsRequest first, int offset, int number) {
            return ListChatroomsRequest.builder()
                    .from(super.page(first, offset, number))
                    .limit(100)
                    .build();
        }
    },
    DEFAULT_PAGE_SIZE_IS_THE_SERVICE_DEFAULT {
        @Override
        ListChatroomsRequest page(ListChatroomsRequest first, int offset, int number) {
            return ListChatroomsRequest.builder()
                    .from(super.page(first, offset, number))
                    .limit(first.limit())
                    .build();
        }
    },
    LIMIT_IS_THE_TOTAL {
        @Override
        boolean isLast(ListChatroomsRequest first, ChatroomPage page, int offset) {
            return first.limit().isPresent() || super.isLast(first, page, offset);
        }
    },
    OFFSET_IS_IGNORED {
        @Override
        ListChatroomsRequest page(ListChatroomsRequest first, int offset, int number) {
            return ListChatroomsRequest.builder()
                    .from(super.page(first, offset, number))
                    .offset(offset - first.offset().orElse(0))
                    .build();
        }
    },
    OFFSET_IS_ROUNDED_TO_A_PAGE {
        @Override
        ListChatroomsRequest page(ListChatroomsRequest first, int offset, int number) {
            int limit = first.limit().orElse(100);
            return ListChatroomsRequest.builder()
                    .from(super.page(first, offset, number))
                    .offset(offset / limit * limit)
                    .build();
        }
    },
    A_PAGE_TOO_MANY_IS_FETCHED {
        @Override
        boolean isLast(ListChatroomsRequest first, ChatroomPage page, int offset) {
            return page.chatrooms().isEmpty();
        }
    },
    A_PAGE_TOO_MANY_IS_FETCHED_AFTER_A_FULL_PAGE {
        @Override
        boolean isLast(ListChatroomsRequest first, ChatroomPage page, int offset) {
            return page.chatrooms().size() < first.limit().orElse(100);
        }
    },
    ENDS_BEFORE_THE_LAST_PAGE {
        @Override
        boolean isLast(ListChatroomsRequest first, ChatroomPage page, int offset) {
            return offset + first.limit().orElse(100) > page.pageInfo().totalItems()
                    || super.isLast(first, page, offset);
        }
    },
    TOTAL_PAGES_ARE_COUNTED_FROM_THE_OFFSET {
        @Override
        boolean isLast(ListChatroomsRequest first, ChatroomPage page, int offset) {
            return (offset - first.offset().orElse(0)) / first.limit().orElse(100)
                    >= page.pageInfo().totalPages();
        }
    },
    FAILED_PAGE_ENDS_THE_STREAM {
        @Override
        ChatroomPage fetch(ChatroomGateway gateway, ListChatroomsRequest request) {
            try {
                return gateway.listChatrooms(request);
            } catch (ChatroomException e) {
                if (request.offset().orElse(0) == 0) {
                    throw e;
                }
                return gateway.withOptions(CallOptions.empty())
                        .listChatrooms(ListChatroomsRequest.builder()
                                .from(request)
                                .offset(Integer.MAX_VALUE)
                                .build());
            }
        }
    },
    PAGES_ARE_FETCHED_ON_ANOTHER_THREAD {
        @Override
        ChatroomPage fetch(ChatroomGateway gateway, ListChatroomsRequest request) {
            try {
                return CompletableFuture.supplyAsync(() -> gateway.listChatrooms(request))
                        .join();
            } catch (CompletionException e) {
                throw (RuntimeException) e.getCause();
            }
        }
    },
    EVERY_PAGE_IS_FETCHED_TWICE {
        @Override
        ChatroomPage fetch(ChatroomGateway gateway, ListChatroomsRequest request) {
            var unused = gateway.listChatrooms(request);
            return gateway.listChatrooms(request);
        }
    },
    ONE_TOKEN_SERVES_EVERY_PAGE {
        @Override
        Supplier<String> supplier(Supplier<String> original) {
            List<String> token = new ArrayList<>();
            return () -> {
                if (token.isEmpty()) {
                    token.add(original.get());
                }
                return token.get(0);
            };
        }
    },
    STREAM_IS_PARALLEL {
        @Override
        Stream<Chatroom> stream(Iterator<Chatroom> rooms) {
            return super.stream(rooms).parallel();
        }
    },
    STREAM_IS_FETCHED_WHEN_IT_IS_CREATED {
        @Override
        Stream<Chatroom> stream(Iterator<Chatroom> rooms) {
            boolean unused = rooms.hasNext();
            return super.stream(rooms);
        }
    },
    NEXT_PAGE_IS_FETCHED_EARLY {
        @Override
        Stream<Chatroom> stream(Iterator<Chatroom> rooms) {
            return super.stream(new Iterator<>() {
                private Optional<Chatroom> next = Optional.empty();

                @Override
                public boolean hasNext() {
                    return next.isPresent() || rooms.hasNext();
                }

                @Override
                public Chatroom next() {
                    Chatroom result = next.orElseGet(rooms::next);
                    next = rooms.hasNext() ? Optional.of(rooms.next()) : Optional.empty();
                    return result;
                }
            });
        }
    },
    DUPLICATE_NAMES_ARE_DROPPED {
        @Override
        Stream<Chatroom> stream(Iterator<Chatroom> rooms) {
            List<String> seen = new ArrayList<>();
            return super.stream(rooms).filter(room -> {
                boolean isNew = !seen.contains(room.name());
                seen.add(room.name());
                return isNew;
            });
        }
    };

    @Override
    public String killedBy() {
        return this == FAILED_PAGE_ENDS_THE_STREAM ? "ErrorResponse" : "ListAllChatrooms";
    }

    ListChatroomsRequest page(ListChatroomsRequest first, int offset, int number) {
        return ListChatroomsRequest.builder()
                .from(first)
                .limit(OptionalInt.of(first.limit().orElse(100)))
                .offset(offset)
                .build();
    }

    boolean isLast(ListChatroomsRequest first, ChatroomPage page, int offset) {
        return page.chatrooms().isEmpty() || offset >= page.pageInfo().totalItems();
    }

    ChatroomPage fetch(ChatroomGateway gateway, ListChatroomsRequest request) {
        return gateway.listChatrooms(request);
    }

    Supplier<String> supplier(Supplier<String> original) {
        return original;
    }

    Stream<Chatroom> stream(Iterator<Chatroom> rooms) {
        Iterable<Chatroom> iterable = () -> rooms;
        return StreamSupport.stream(iterable.spliterator(), false);
    }

    @Override
    public ChatroomGateway mutate(ChatroomGateway original) {
        return view(original, Optional.empty());
    }

    private ChatroomGateway view(ChatroomGateway original, Optional<Supplier<String>> accessToken) {
        return new MutantGateway(this, original) {
            @Override
            public Stream<Chatroom> listAllChatrooms(ListChatroomsRequest request) {
                CallOptions.Builder options = CallOptions.builder();
                accessToken.ifPresent(supplier -> options.accessToken(supplier(supplier)));
                ChatroomGateway gateway = original.withOptions(options.build());
                return stream(new Pages(gateway, request));
            }

            @Override
            public ChatroomGateway withOptions(CallOptions options) {
                return view(original.withOptions(options), options.accessToken().or(() -> accessToken));
            }
        };
    }

    private final class Pages implements Iterator<Chatroom> {
        private final ChatroomGateway gateway;
        private final ListChatroomsRequest request;
        private final List<Chatroom> page = new ArrayList<>();
        private int offset;
        private int number;
        private boolean last;

        Pages(ChatroomGateway gateway, ListChatroomsRequest request) {
            this.gateway = gateway;
            this.request = request;
            this.offset = request.offset().orElse(0);
        }

        @Override
        public boolean hasNext() {
            while (page.isEmpty() && !last) {
                ChatroomPage next = fetch(gateway, page(request, offset, number++));
                page.addAll(next.chatrooms());
                offset += page.size();
                last = page.isEmpty() || isLast(request, next, offset);
            }
            return !page.isEmpty();
        }

        @Override
        public Chatroom next() {
            boolean unused = hasNext();
            return page.remove(0);
        }
    }
}
