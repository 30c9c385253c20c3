package tachyon.chatroom.contract;

import tachyon.chatroom.port.CallOptions;
import tachyon.chatroom.port.ChatroomGateway;

/** Mutants of views and their options. */
enum ViewMutant implements Mutant {
    NESTED_VIEW_PREFERS_THE_OPTIONS_OF_THE_OUTER_VIEW("CallOptions") {
        @Override
        public ChatroomGateway mutate(ChatroomGateway root) {
            return view(root, CallOptions.empty());
        }

        private ChatroomGateway view(ChatroomGateway root, CallOptions options) {
            return new MutantGateway(this, root.withOptions(options)) {
                @Override
                public ChatroomGateway withOptions(CallOptions nested) {
                    return view(root, options.withDefaults(nested));
                }

                @Override
                public void close() {
                    if (options.equals(CallOptions.empty())) {
                        root.close();
                    }
                }
            };
        }
    },
    VIEW_CALLS_THE_TOKEN_SUPPLIER_ONLY_ONCE("CallOptions") {
        @Override
        public ChatroomGateway mutate(ChatroomGateway original) {
            return new MutantGateway(this, original) {
                @Override
                public ChatroomGateway withOptions(CallOptions options) {
                    CallOptions.Builder fixed = CallOptions.builder().from(options);
                    options.accessToken().ifPresent(supplier -> {
                        String token = supplier.get();
                        fixed.accessToken(() -> token);
                    });
                    return super.withOptions(fixed.build());
                }
            };
        }
    },
    NESTED_VIEW_LOSES_THE_OPTIONS_OF_THE_OUTER_VIEW("CallOptions") {
        @Override
        public ChatroomGateway mutate(ChatroomGateway root) {
            return new MutantGateway(this, root) {
                @Override
                public ChatroomGateway withOptions(CallOptions options) {
                    ChatroomGateway view = root.withOptions(options);
                    return new MutantGateway(NESTED_VIEW_LOSES_THE_OPTIONS_OF_THE_OUTER_VIEW, view) {
                        @Override
                        public ChatroomGateway withOptions(CallOptions nested) {
                            return root.withOptions(nested);
                        }
                    };
                }
            };
        }
    },
    VIEW_IGNORES_ITS_OPERATOR("Tenancy") {
        @Override
        public ChatroomGateway mutate(ChatroomGateway original) {
            return new MutantGateway(this, original) {
                @Override
                public ChatroomGateway withOptions(CallOptions options) {
                    CallOptions.Builder remaining = CallOptions.builder();
                    options.accessToken().ifPresent(remaining::accessToken);
                    return super.withOptions(
                            remaining.timeout(options.timeout()).build());
                }
            };
        }
    };

    private final String killedBy;

    ViewMutant(String killedBy) {
        this.killedBy = killedBy;
    }

    @Override
    public String killedBy() {
        return killedBy;
    }
}
