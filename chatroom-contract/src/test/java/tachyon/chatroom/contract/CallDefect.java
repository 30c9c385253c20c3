package tachyon.chatroom.contract;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tachyon.chatroom.port.CallInterruptedException;
import tachyon.chatroom.port.CallOptions;
import tachyon.chatroom.port.ChatroomException;
import tachyon.chatroom.port.GatewayClosedException;
import tachyon.chatroom.port.Operation;
import tachyon.chatroom.port.Outcome;

/** A defect in the order of a call: its checks, its token supplier, and the number of its attempts. */
enum CallDefect {
    SUPPLIER_IS_NOT_CALLED("AccessToken") {
        @Override
        <T> T call(DefectiveCall<T> call) {
            CallOptions.Builder options =
                    CallOptions.builder().timeout(call.options().timeout());
            return call.run(options.operatorId(call.options().operatorId()).build());
        }
    },
    SUPPLIER_IS_CALLED_TWICE("AccessToken") {
        @Override
        <T> T call(DefectiveCall<T> call) {
            return call.runWith(supplier -> () -> {
                String unused = supplier.get();
                return supplier.get();
            });
        }
    },
    SUPPLIER_IS_CALLED_ON_ANOTHER_THREAD("AccessToken") {
        @Override
        <T> T call(DefectiveCall<T> call) {
            return call.runWith(supplier -> () -> {
                try {
                    return CompletableFuture.supplyAsync(supplier).join();
                } catch (CompletionException e) {
                    throw unchecked(e.getCause());
                }
            });
        }
    },
    EXCEPTION_OF_THE_SUPPLIER_IS_WRAPPED("AccessToken") {
        @Override
        <T> T call(DefectiveCall<T> call) {
            return call.runWith(supplier -> () -> {
                try {
                    return supplier.get();
                } catch (RuntimeException e) {
                    throw new IllegalStateException("the token supplier failed", e);
                }
            });
        }
    },
    ERROR_OF_THE_SUPPLIER_IS_WRAPPED("AccessToken") {
        @Override
        <T> T call(DefectiveCall<T> call) {
            return call.runWith(supplier -> () -> {
                try {
                    return supplier.get();
                } catch (Error e) {
                    throw new IllegalStateException("the token supplier failed", e);
                }
            });
        }
    },
    ILLEGAL_ARGUMENT_OF_THE_SUPPLIER_IS_REPLACED("AccessToken") {
        @Override
        <T> T call(DefectiveCall<T> call) {
            return call.runWith(supplier -> () -> {
                try {
                    return supplier.get();
                } catch (IllegalArgumentException e) {
                    throw new IllegalArgumentException("accessToken: must be valid");
                }
            });
        }
    },
    FAILED_SUPPLIER_IS_CALLED_A_SECOND_TIME("AccessToken") {
        @Override
        <T> T call(DefectiveCall<T> call) {
            return call.runWith(supplier -> () -> {
                try {
                    return supplier.get();
                } catch (RuntimeException e) {
                    return supplier.get();
                }
            });
        }
    },
    FAILED_SUPPLIER_MEANS_NO_TOKEN("AccessToken") {
        @Override
        <T> T call(DefectiveCall<T> call) {
            return call.runWith(supplier -> () -> {
                try {
                    return supplier.get();
                } catch (UnsupportedOperationException | IllegalStateException e) {
                    return "anonymous";
                }
            });
        }
    },
    TOKEN_IS_STRIPPED("AccessToken") {
        @Override
        <T> T call(DefectiveCall<T> call) {
            return call.runWith(supplier -> () -> nullOr(supplier.get(), String::strip));
        }
    },
    TOKEN_IS_CLEANED("AccessToken") {
        @Override
        <T> T call(DefectiveCall<T> call) {
            return call.runWith(supplier -> () -> nullOr(supplier.get(), token -> token.replaceAll("[^!-~]", "")));
        }
    },
    INVALID_TOKEN_IS_SHOWN("AccessToken") {
        @Override
        <T> T call(DefectiveCall<T> call) {
            return call.runWith(supplier -> () -> {
                String token = supplier.get();
                if (token != null && !token.matches("[!-~]+")) {
                    throw new IllegalArgumentException("accessToken: must be visible ASCII, is " + token);
                }
                return token;
            });
        }
    },
    INVALID_TOKEN_IS_SHOWN_IN_THE_CAUSE("AccessToken") {
        @Override
        <T> T call(DefectiveCall<T> call) {
            return call.runWith(supplier -> () -> {
                String token = supplier.get();
                if (token != null && !token.matches("[!-~]+")) {
                    throw new IllegalArgumentException(
                            "accessToken: must be visible ASCII", new IllegalStateException("Bearer " + token));
                }
                return token;
            });
        }
    },
    NULL_TOKEN_BECOMES_A_TEXT("AccessToken") {
        @Override
        <T> T call(DefectiveCall<T> call) {
            return call.runWith(supplier -> () -> String.valueOf(supplier.get()));
        }
    },
    CLOSED_IS_NOT_CHECKED("Close") {
        @Override
        <T> T call(DefectiveCall<T> call) {
            return call.runUnchecked(call.options());
        }
    },
    CLOSED_IS_CHECKED_AFTER_THE_SUPPLIER_ONLY("Close") {
        @Override
        <T> T call(DefectiveCall<T> call) {
            if (call.options().accessToken().isEmpty()) {
                return call.run();
            }
            return call.runUnchecked(call.optionsWith(supplier -> () -> {
                String token = supplier.get();
                call.requireOpen();
                return token;
            }));
        }
    },
    CLOSED_IS_CHECKED_BEFORE_THE_SUPPLIER_ONLY("Close") {
        @Override
        <T> T call(DefectiveCall<T> call) {
            call.requireOpen();
            return call.runUnchecked(call.options());
        }
    },
    CLOSED_IS_REPORTED_WITH_AN_UNKNOWN_OUTCOME("Close") {
        @Override
        <T> T call(DefectiveCall<T> call) {
            try {
                return call.run();
            } catch (GatewayClosedException e) {
                throw new GatewayClosedException(call.operation(), Outcome.UNKNOWN, "the gateway is closed", null);
            }
        }
    },
    CLOSED_IS_REPORTED_AS_AN_ILLEGAL_STATE("Close") {
        @Override
        <T> T call(DefectiveCall<T> call) {
            try {
                return call.run();
            } catch (GatewayClosedException e) {
                throw new IllegalStateException("closed", e);
            }
        }
    },
    INTERRUPT_IS_NOT_CHECKED("Failures") {
        @Override
        <T> T call(DefectiveCall<T> call) {
            return withoutInterrupt(call::run);
        }
    },
    INTERRUPT_IS_CHECKED_AFTER_THE_SUPPLIER_ONLY("Failures") {
        @Override
        <T> T call(DefectiveCall<T> call) {
            boolean interrupted = Thread.interrupted();
            AtomicBoolean restored = new AtomicBoolean();
            try {
                return call.runWith(supplier -> () -> {
                    String token = supplier.get();
                    if (interrupted) {
                        restored.set(true);
                        Thread.currentThread().interrupt();
                    }
                    return token;
                });
            } finally {
                if (interrupted && !restored.get()) {
                    Thread.currentThread().interrupt();
                }
            }
        }
    },
    INTERRUPT_IS_CHECKED_BEFORE_THE_SUPPLIER_ONLY("Failures") {
        @Override
        <T> T call(DefectiveCall<T> call) {
            AtomicBoolean interrupted = new AtomicBoolean();
            try {
                return call.runWith(supplier -> () -> {
                    String token = supplier.get();
                    interrupted.set(Thread.interrupted());
                    return token;
                });
            } finally {
                if (interrupted.get()) {
                    Thread.currentThread().interrupt();
                }
            }
        }
    },
    INTERRUPT_FLAG_IS_CLEARED_BY_THE_FAILURE("Failures") {
        @Override
        <T> T call(DefectiveCall<T> call) {
            try {
                return call.run();
            } catch (CallInterruptedException e) {
                var unused = Thread.interrupted();
                throw e;
            }
        }
    },
    INTERRUPT_IS_REPORTED_WITH_AN_UNKNOWN_OUTCOME("Failures") {
        @Override
        <T> T call(DefectiveCall<T> call) {
            try {
                return call.run();
            } catch (CallInterruptedException e) {
                throw new CallInterruptedException(call.operation(), Outcome.UNKNOWN, "interrupted", null);
            }
        }
    },
    INTERRUPT_FAILURE_SHOWS_THE_TOKEN_IN_ITS_CAUSE("Failures") {
        @Override
        <T> T call(DefectiveCall<T> call) {
            String[] token = {""};
            try {
                return call.runRecording(token);
            } catch (CallInterruptedException e) {
                throw new CallInterruptedException(
                        call.operation(),
                        Outcome.NOT_APPLIED,
                        "the thread was interrupted",
                        new IllegalStateException("Authorization: Bearer " + token[0]));
            }
        }
    },
    CLOSED_FAILURE_SHOWS_THE_TOKEN_IN_ITS_CAUSE("Close") {
        @Override
        <T> T call(DefectiveCall<T> call) {
            String[] token = {""};
            try {
                return call.runRecording(token);
            } catch (GatewayClosedException e) {
                throw new GatewayClosedException(
                        call.operation(),
                        Outcome.NOT_APPLIED,
                        "the gateway is closed",
                        new IllegalStateException("Authorization: Bearer " + token[0]));
            }
        }
    },
    FAILED_CALL_IS_SENT_TWICE("AccessToken") {
        @Override
        <T> T call(DefectiveCall<T> call) {
            try {
                return call.run();
            } catch (GatewayClosedException | CallInterruptedException e) {
                throw e;
            } catch (ChatroomException e) {
                return call.run();
            }
        }

        @Override
        boolean canShow(Operation operation) {
            // The other operations fail on demand only: see ErrorDefect.
            return operation != Operation.CREATE_CHATROOM && operation != Operation.LIST_CHATROOMS;
        }
    };

    private final String killedBy;

    CallDefect(String killedBy) {
        this.killedBy = killedBy;
    }

    abstract <T> T call(DefectiveCall<T> call);

    String killedBy() {
        return killedBy;
    }

    /** Returns whether the operation can have the defect. */
    boolean canShow(Operation operation) {
        return true;
    }

    private static <T> T withoutInterrupt(Supplier<T> call) {
        boolean interrupted = Thread.interrupted();
        try {
            return call.get();
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static RuntimeException unchecked(@Nullable Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException exception ? exception : new IllegalStateException(cause);
    }

    /** A supplier without a null checker can return null. */
    @SuppressWarnings("NullAway")
    private static String nullOr(String token, java.util.function.UnaryOperator<String> change) {
        return token == null ? token : change.apply(token);
    }
}
