package tachyon.chatroom.contract;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import tachyon.chatroom.domain.Chatroom;
import tachyon.chatroom.domain.ChatroomId;
import tachyon.chatroom.domain.CreateChatroomRequest;
import tachyon.chatroom.domain.ListChatroomsRequest;
import tachyon.chatroom.port.CallInterruptedException;
import tachyon.chatroom.port.CallOptions;
import tachyon.chatroom.port.ChatroomGateway;
import tachyon.chatroom.port.ChatroomNotFoundException;
import tachyon.chatroom.port.ErrorResponse;
import tachyon.chatroom.port.Operation;
import tachyon.chatroom.port.ServiceException;

/** Mutants of failures, closing and concurrency. */
enum LifecycleMutant implements Mutant {
    NOT_FOUND_IS_REPORTED_AS_A_SERVER_ERROR("Failures") {
        @Override
        public ChatroomGateway mutate(ChatroomGateway original) {
            return new MutantGateway(this, original) {
                @Override
                public void deleteChatroom(ChatroomId chatroomId) {
                    try {
                        original.deleteChatroom(chatroomId);
                    } catch (ChatroomNotFoundException e) {
                        throw ServiceException.of(Operation.DELETE_CHATROOM, 500);
                    }
                }
            };
        }
    },
    LONG_ERROR_BODY_IS_NOT_TRUNCATED("Failures") {
        @Override
        public ChatroomGateway mutate(ChatroomGateway original) {
            return new MutantGateway(this, original) {
                @Override
                public void deleteChatroom(ChatroomId chatroomId) {
                    try {
                        original.deleteChatroom(chatroomId);
                    } catch (ChatroomNotFoundException e) {
                        throw ServiceException.of(
                                Operation.DELETE_CHATROOM,
                                ErrorResponse.builder()
                                        .from(e.response())
                                        .truncatedBody(e.getMessage())
                                        .build());
                    }
                }
            };
        }
    },
    INTERRUPT_FLAG_IS_CLEARED("Failures") {
        @Override
        public ChatroomGateway mutate(ChatroomGateway original) {
            return new MutantGateway(this, original) {
                @Override
                public Chatroom createChatroom(CreateChatroomRequest request) {
                    try {
                        return original.createChatroom(request);
                    } catch (CallInterruptedException e) {
                        var unused = Thread.interrupted();
                        throw e;
                    }
                }
            };
        }
    },
    CLOSE_HAS_NO_EFFECT("Close") {
        @Override
        public ChatroomGateway mutate(ChatroomGateway original) {
            return new MutantGateway(this, original) {
                @Override
                public void close() {}
            };
        }
    },
    CLOSE_OF_A_VIEW_CLOSES_THE_GATEWAY("Close") {
        @Override
        public ChatroomGateway mutate(ChatroomGateway root) {
            return new MutantGateway(this, root) {
                @Override
                public ChatroomGateway withOptions(CallOptions options) {
                    return new MutantGateway(CLOSE_OF_A_VIEW_CLOSES_THE_GATEWAY, root.withOptions(options)) {
                        @Override
                        public void close() {
                            root.close();
                        }
                    };
                }
            };
        }
    },
    DELETE_CHECKS_BEFORE_IT_ACTS("Concurrency") {
        @Override
        public ChatroomGateway mutate(ChatroomGateway original) {
            return new MutantGateway(this, original) {
                private final CountDownLatch bothChecked = new CountDownLatch(2);

                @Override
                public void deleteChatroom(ChatroomId chatroomId) {
                    boolean exists = original.listAllChatrooms(
                                    ListChatroomsRequest.builder().build())
                            .anyMatch(room -> room.id().equals(chatroomId));
                    awaitOtherThread();
                    try {
                        original.deleteChatroom(chatroomId);
                    } catch (ChatroomNotFoundException e) {
                        if (!exists) {
                            throw e;
                        }
                    }
                }

                /** Lets two concurrent deletes check before either acts. A single delete continues after 100 ms. */
                private void awaitOtherThread() {
                    bothChecked.countDown();
                    try {
                        boolean unused = bothChecked.await(100, TimeUnit.MILLISECONDS);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                }
            };
        }
    };

    private final String killedBy;

    LifecycleMutant(String killedBy) {
        this.killedBy = killedBy;
    }

    @Override
    public String killedBy() {
        return killedBy;
    }
}
