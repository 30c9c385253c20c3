package tachyon.chatroom.contract;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
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
        return sample(1, 1, 1);
    }

    /**
     * Returns the mutants that every build runs. Of the combinations of a place with a distortion, and of an operation
     * with a defect, these are enough for each distortion and each defect at least once.
     */
    static Stream<Mutant> inEveryBuild() {
        return sample(11, 3, 4);
    }

    private static Stream<Mutant> sample(int textStep, int callStep, int errorStep) {
        return Stream.of(
                        single(),
                        every(textStep, TextMutant.all()),
                        MatchMutant.all(),
                        every(callStep, CallMutant.all()),
                        every(errorStep, ErrorMutant.all()),
                        every(errorStep, RetryMutant.all()),
                        SharingMutant.all())
                .flatMap(mutants -> mutants);
    }

    private static Stream<Mutant> single() {
        return Stream.<Mutant[]>of(
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
    }

    private static Stream<Mutant> every(int step, Stream<Mutant> mutants) {
        List<Mutant> all = mutants.toList();
        return IntStream.range(0, all.size()).filter(index -> index % step == 0).mapToObj(all::get);
    }

    /** Returns the identifier with an underscore in place of each character that a URL's path would encode. */
    static ChatroomId withPlainCharacters(ChatroomId chatroomId) {
        return ChatroomId.of(chatroomId.value().replaceAll("[^A-Za-z0-9_-]", "_"));
    }
}
