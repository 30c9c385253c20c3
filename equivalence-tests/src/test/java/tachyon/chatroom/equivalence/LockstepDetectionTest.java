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

/** Random scripts notice a gateway that differs: were that not so, agreement would say nothing. */
class LockstepNoticesTest {
    @Test
    void aGatewayThatSearchesInLowerCaseIsNoticed() {
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
        void itDoesAsTheFakeDoes(@ForAll("scripts") List<Step> script) {
            Lockstep.run(script, Subject::inMemory, () -> Subject.changed(LowerCase::new));
        }

        @Provide
        Arbitrary<List<Step>> scripts() {
            return Scripts.scripts();
        }
    }

    private record LowerCase(ChatroomGateway sound) implements ChatroomGateway {
        @Override
        public ChatroomPage listChatrooms(ListChatroomsRequest request) {
            return sound.listChatrooms(ListChatroomsRequest.builder()
                    .from(request)
                    .search(request.search().map(search -> search.toLowerCase(Locale.ROOT)))
                    .build());
        }

        @Override
        public Chatroom createChatroom(CreateChatroomRequest request) {
            return sound.createChatroom(request);
        }

        @Override
        public Chatroom updateChatroom(ChatroomId chatroomId, UpdateChatroomRequest request) {
            return sound.updateChatroom(chatroomId, request);
        }

        @Override
        public void deleteChatroom(ChatroomId chatroomId) {
            sound.deleteChatroom(chatroomId);
        }

        @Override
        public List<ChatMessage> listMessages(ChatroomId chatroomId, ListMessagesRequest request) {
            return sound.listMessages(chatroomId, request);
        }

        @Override
        public ChatroomGateway withOptions(CallOptions options) {
            return new LowerCase(sound.withOptions(options));
        }

        @Override
        public void close() {
            sound.close();
        }
    }
}
