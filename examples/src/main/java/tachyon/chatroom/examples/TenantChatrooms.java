package tachyon.chatroom.examples;

import java.time.Duration;
import tachyon.chatroom.domain.OperatorId;
import tachyon.chatroom.port.CallOptions;
import tachyon.chatroom.port.ChatroomGateway;

/** The example in docs/tenants.md: a view for each tenant, over one transport. */
final class TenantChatrooms {
    private final ChatroomGateway chatrooms;
    private final TenantTokens tokens;

    TenantChatrooms(ChatroomGateway chatrooms, TenantTokens tokens) {
        this.chatrooms = chatrooms;
        this.tokens = tokens;
    }

    ChatroomGateway of(OperatorId tenant) {
        return chatrooms.withOptions(CallOptions.builder()
                .operatorId(tenant)
                .accessToken(() -> tokens.current(tenant)) // called once for every call
                .build());
    }

    ChatroomGateway withShortTimeout(OperatorId tenant) {
        return of(tenant)
                .withOptions(
                        CallOptions.builder().timeout(Duration.ofSeconds(2)).build());
    }

    /** The application's source of its tenants' access tokens. */
    interface TenantTokens {
        String current(OperatorId tenant);
    }
}
