package tachyon.chatroom.contract;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.Events;
import tachyon.chatroom.adapter.inmemory.InMemoryChatrooms;
import tachyon.chatroom.port.ChatroomGateway;

/** The contract is not vacuous: each of its parts notices a gateway that is wrong. */
class FlawedGatewaysTest {
    @ParameterizedTest
    @EnumSource(Mutant.class)
    void aFlawIsCaughtByThePartOfTheContractThatIsAboutIt(Mutant flaw) {
        assertThat(partsThatFail(flaw::in)).contains(flaw.caughtBy);
    }

    @Test
    void everyPartOfTheContractCatchesAFlaw() {
        Set<String> parts = Arrays.stream(ChatroomGatewayContract.class.getDeclaredClasses())
                .filter(part -> part.isAnnotationPresent(Nested.class))
                .map(Class::getSimpleName)
                .collect(toSet());

        assertThat(Arrays.stream(Mutant.values()).map(flaw -> flaw.caughtBy).collect(toSet()))
                .isEqualTo(parts);
    }

    @Test
    void aGatewayWithoutAFlawPassesEveryTest() {
        Events tests = run(UnaryOperator.identity());

        assertThat(tests.failed().list()).isEmpty();
        assertThat(tests.aborted().list()).isEmpty();
        assertThat(tests.succeeded().count()).isGreaterThan(150);
    }

    private static Set<String> partsThatFail(UnaryOperator<ChatroomGateway> flaw) {
        return run(flaw).failed().stream().map(FlawedGatewaysTest::partOf).collect(toCollection(TreeSet::new));
    }

    private static Events run(UnaryOperator<ChatroomGateway> flaw) {
        Suspect.flaw = flaw;
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(Suspect.class))
                .execute()
                .testEvents();
    }

    private static String partOf(Event failure) {
        return failure.getTestDescriptor().getUniqueId().getSegments().stream()
                .filter(segment -> segment.getType().equals("nested-class"))
                .map(UniqueId.Segment::getValue)
                .findFirst()
                .orElseThrow();
    }

    /** What the contract is run against here. JUnit makes the instances, so the flaw reaches them by a static field. */
    static class Suspect extends ChatroomGatewayContract {
        static volatile UnaryOperator<ChatroomGateway> flaw = UnaryOperator.identity();

        @Override
        protected GatewayUnderTest open() {
            InMemoryChatrooms service = InMemoryChatrooms.create();
            return GatewayUnderTest.of(flaw.apply(service)).withMessageSeeder(service::addMessage);
        }
    }
}
