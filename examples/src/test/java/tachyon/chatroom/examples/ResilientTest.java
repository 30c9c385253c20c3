package tachyon.chatroom.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tachyon.chatroom.adapter.inmemory.InMemoryChatrooms;
import tachyon.chatroom.domain.CreateChatroomRequest;
import tachyon.chatroom.domain.OperatorId;
import tachyon.chatroom.domain.UserId;
import tachyon.chatroom.port.ChatroomException;
import tachyon.chatroom.port.ChatroomGateway;
import tachyon.chatroom.port.Operation;
import tachyon.chatroom.port.RateLimitedException;
import tachyon.chatroom.port.ServiceException;

/** What the pages on resilience, tenants and questions show. */
class ResilientTest {
    private final CreateChatroomRequest request = CreateChatroomRequest.builder()
            .name("Daily")
            .putMetadata("user_id", "U1")
            .build();
    private final InMemoryChatrooms service = InMemoryChatrooms.create();

    @Test
    void aCreateThatWasRefusedForTheRateIsMadeAgain() {
        List<ChatroomException> repeated = new ArrayList<>();
        ChatroomGateway guarded = Resilient.guarded(service, repeated::add);
        service.failNextCall(ServiceException.of(Operation.CREATE_CHATROOM, 429));

        assertThat(Resilient.createSoon(guarded, request).name()).isEqualTo("Daily");
        assertThat(repeated).singleElement().isInstanceOf(RateLimitedException.class);
    }

    @Test
    void aTenantsTokenIsAskedForOnEveryCall() {
        List<OperatorId> asked = new ArrayList<>();
        TenantChatrooms tenants = new TenantChatrooms(service, tenant -> {
            asked.add(tenant);
            return "token";
        });
        OperatorId tenant = OperatorId.of("tn_2");

        assertThat(tenants.of(tenant).createChatroom(request).operatorId()).isEqualTo(tenant);
        assertThat(tenants.inAHurry(tenant).createChatroom(request).operatorId())
                .isEqualTo(tenant);
        assertThat(asked).containsExactly(tenant, tenant);
        assertThat(Questions.allOf(service, UserId.of("U1"))).isEmpty();
    }

    @Test
    void aFutureHoldsTheChatroom() {
        assertThat(Questions.create(service, request, Runnable::run))
                .isCompletedWithValueMatching(room -> room.name().equals("Daily"));
        assertThat(Questions.allOf(service, UserId.of("U1"))).hasSize(1);
    }
}
