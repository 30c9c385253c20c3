package tachyon.chatroom.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tachyon.chatroom.adapter.inmemory.InMemoryChatrooms;
import tachyon.chatroom.domain.CreateChatroomRequest;
import tachyon.chatroom.domain.OperatorId;
import tachyon.chatroom.domain.UserId;
import tachyon.chatroom.port.ChatroomGateway;
import tachyon.chatroom.port.Operation;
import tachyon.chatroom.port.RateLimitedException;
import tachyon.chatroom.port.RetryEvent;
import tachyon.chatroom.port.ServiceException;

/** The examples in docs/resilience.md, docs/tenants.md and docs/faq.md. */
class ResilienceExampleTest {
    private final CreateChatroomRequest request = CreateChatroomRequest.builder()
            .name("Daily")
            .putMetadata("user_id", "U1")
            .build();
    private final InMemoryChatrooms service = InMemoryChatrooms.create();

    @Test
    void retriesARateLimitedCreate() {
        List<RetryEvent> retries = new ArrayList<>();
        ChatroomGateway guarded = ResilienceExample.guarded(service, retries::add);
        service.failNextCall(ServiceException.of(Operation.CREATE_CHATROOM, 429));

        assertThat(ResilienceExample.createSoon(guarded, request).name()).isEqualTo("Daily");
        assertThat(retries).singleElement().extracting(RetryEvent::failure).isInstanceOf(RateLimitedException.class);
    }

    @Test
    void getsTheTenantsTokenForEveryCall() {
        List<OperatorId> suppliedFor = new ArrayList<>();
        TenantChatrooms tenants = new TenantChatrooms(service, tenant -> {
            suppliedFor.add(tenant);
            return "token";
        });
        OperatorId tenant = OperatorId.of("tn_2");

        assertThat(tenants.of(tenant).createChatroom(request).operatorId()).isEqualTo(tenant);
        assertThat(tenants.withShortTimeout(tenant).createChatroom(request).operatorId())
                .isEqualTo(tenant);
        assertThat(suppliedFor).containsExactly(tenant, tenant);
        assertThat(FaqExample.allOf(service, UserId.of("U1"))).isEmpty();
    }

    @Test
    void completesAFutureWithTheChatroom() {
        assertThat(FaqExample.create(service, request, Runnable::run))
                .isCompletedWithValueMatching(room -> room.name().equals("Daily"));
        assertThat(FaqExample.allOf(service, UserId.of("U1"))).hasSize(1);
    }
}
