package tachyon.chatroom.equivalence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;
import tachyon.chatroom.domain.ChatMessage;
import tachyon.chatroom.domain.Chatroom;
import tachyon.chatroom.domain.ChatroomId;
import tachyon.chatroom.domain.ChatroomPage;
import tachyon.chatroom.domain.CreateChatroomRequest;
import tachyon.chatroom.domain.ListChatroomsRequest;
import tachyon.chatroom.domain.ListMessagesRequest;
import tachyon.chatroom.domain.UpdateChatroomRequest;
import tachyon.chatroom.port.CallOptions;
import tachyon.chatroom.port.ChatroomGateway;

/** The random scripts detect a gateway that behaves differently. Otherwise, their success would prove nothing. */
class LockstepDetectionTest {
    @Test
    void detectsAGatewayThatSearchesInLowerCase() {
        Events properties = EngineTestKit.engine("jqwik")
                .selectors(selectClass(LowerCaseSearch.class))
                .configurationParameter("jqwik.database", "")
                .configurationParameter("jqwik.tries.default", "1000")
                .execute()
                .testEvents();

        assertThat(properties.failed().count()).isEqualTo(1);
    }

    static class LowerCaseSearch {
        @Property
        void behavesLikeTheFake(@ForAll("scripts") List<Step> script) {
            Lockstep.run(script, Subject::inMemory, () -> Subject.decorated(LowerCase::new));
        }

        @Provide
        Arbitrary<List<Step>> scripts() {
            return Scripts.scripts();
        }
    }

    private record LowerCase(ChatroomGateway delegate) implements ChatroomGateway {
        @Override
        public ChatroomPage listChatrooms(ListChatroomsRequest request) {
            return delegate.listChatrooms(ListChatroomsRequest.builder()
                    .from(request)
                    .search(request.search().map(search -> search.toLowerCase(Locale.ROOT)))
                    .build());
        }

        @Override
        public Chatroom createChatroom(CreateChatroomRequest request) {
            return delegate.createChatroom(request);
        }

        @Override
        public Chatroom updateChatroom(ChatroomId chatroomId, UpdateChatroomRequest request) {
            return delegate.updateChatroom(chatroomId, request);
        }

        @Override
        public void deleteChatroom(ChatroomId chatroomId) {
            delegate.deleteChatroom(chatroomId);
        }

        @Override
        public List<ChatMessage> listMessages(ChatroomId chatroomId, ListMessagesRequest request) {
            return delegate.listMessages(chatroomId, request);
        }

        @Override
        public ChatroomGateway withOptions(CallOptions options) {
            return new LowerCase(delegate.withOptions(options));
        }

        @Override
        public void close() {
            delegate.close();
        }
    }
}
