package tachyon.chatroom.examples;

import java.time.Duration;
import tachyon.chatroom.domain.OperatorId;
import tachyon.chatroom.port.CallOptions;
import tachyon.chatroom.port.ChatroomGateway;

/** What the page on tenants shows: a view for each tenant, over one transport. */
final class TenantChatrooms {
    private final ChatroomGateway chatrooms;
    private final TokensOfTenants tokens;

    TenantChatrooms(ChatroomGateway chatrooms, TokensOfTenants tokens) {
        this.chatrooms = chatrooms;
        this.tokens = tokens;
    }

    ChatroomGateway of(OperatorId tenant) {
        return chatrooms.withOptions(CallOptions.builder()
                .operatorId(tenant)
                .accessToken(() -> tokens.current(tenant)) // asked on every call
                .build());
    }

    ChatroomGateway inAHurry(OperatorId tenant) {
        return of(tenant)
                .withOptions(CallOptions.builder().timeout(Duration.ofSeconds(2)).build());
    }

    /** Stands for wherever an application gets its tenants' tokens from. */
    interface TokensOfTenants {
        String current(OperatorId tenant);
    }
}
