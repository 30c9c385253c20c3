package tachyon.chatroom.contract;

import java.util.Arrays;
import java.util.stream.Stream;
import tachyon.chatroom.domain.ChatroomId;
import tachyon.chatroom.port.ChatroomGateway;

/** A gateway with one defect, which a contract must detect. Each enum has the mutants of one group of behaviours. */
interface Mutant {
    /** Returns the name, for the display name of its test. */
    String name();

    /** Returns the simple name of the nested class of {@link ChatroomGatewayContract} that must detect the defect. */
    String killedBy();

    /** Returns a gateway that has the defect and otherwise behaves like the original. */
    ChatroomGateway mutate(ChatroomGateway original);

    /** Returns the mutants of all groups. */
    static Stream<Mutant> all() {
        Stream<Mutant> single = Stream.<Mutant[]>of(
                        WriteMutant.values(),
                        StateMutant.values(),
                        ListMutant.values(),
                        PageMutant.values(),
                        StreamMutant.values(),
                        MessageMutant.values(),
                        MessageSearchMutant.values(),
                        MetadataMutant.values(),
                        ViewMutant.values(),
                        OptionMutant.values(),
                        TokenMutant.values(),
                        ArgumentMutant.values(),
                        LifecycleMutant.values())
                .flatMap(Arrays::stream);
        return Stream.of(
                        single,
                        TextMutant.all(),
                        MatchMutant.all(),
                        CallMutant.all(),
                        ErrorMutant.all(),
                        RetryMutant.all(),
                        SharingMutant.all())
                .flatMap(mutants -> mutants);
    }

    /** Returns the identifier with an underscore in place of each character that a URL's path would encode. */
    static ChatroomId withPlainCharacters(ChatroomId chatroomId) {
        return ChatroomId.of(chatroomId.value().replaceAll("[^A-Za-z0-9_-]", "_"));
    }
}
