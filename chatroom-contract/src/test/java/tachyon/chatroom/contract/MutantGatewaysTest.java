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
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.Events;
import tachyon.chatroom.adapter.inmemory.InMemoryChatrooms;
import tachyon.chatroom.port.ChatroomGateway;

/** Mutation tests of the contract: each contract detects a gateway with a defect. */
class MutantGatewaysTest {
    @ParameterizedTest
    @MethodSource("tachyon.chatroom.contract.Mutant#all")
    void detectsTheDefectOfEveryMutant(Mutant mutant) {
        assertThat(failedContracts(mutant::mutate)).contains(mutant.killedBy());
    }

    @ParameterizedTest
    @EnumSource
    void failsOnlyTheTestOfTheDefectForATokenMutant(TokenMutant mutant) {
        assertThat(failedTests(mutant::mutate)).containsExactly(mutant.failingTest);
    }

    @Test
    void hasAMutantForEveryContract() {
        Set<String> contracts = Arrays.stream(ChatroomGatewayContract.class.getDeclaredClasses())
                .filter(contract -> contract.isAnnotationPresent(Nested.class))
                .map(Class::getSimpleName)
                .collect(toSet());

        assertThat(Mutant.all().map(Mutant::killedBy).collect(toSet())).isEqualTo(contracts);
    }

    @Test
    void passesEveryTestForAGatewayWithoutADefect() {
        Events tests = run(UnaryOperator.identity());

        assertThat(tests.failed().list()).isEmpty();
        assertThat(tests.aborted().list()).isEmpty();
        assertThat(tests.succeeded().count()).isGreaterThan(150);
    }

    private static Set<String> failedContracts(UnaryOperator<ChatroomGateway> mutation) {
        return run(mutation).failed().stream()
                .map(failure -> segmentOf(failure, "nested-class"))
                .collect(toCollection(TreeSet::new));
    }

    private static Set<String> failedTests(UnaryOperator<ChatroomGateway> mutation) {
        return run(mutation).failed().stream()
                .map(failure -> segmentOf(failure, "method|test-factory").replace("()", ""))
                .collect(toCollection(TreeSet::new));
    }

    private static Events run(UnaryOperator<ChatroomGateway> mutation) {
        MutatedContract.mutation = mutation;
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(MutatedContract.class))
                .execute()
                .testEvents();
    }

    private static String segmentOf(Event failure, String type) {
        return failure.getTestDescriptor().getUniqueId().getSegments().stream()
                .filter(segment -> segment.getType().matches(type))
                .map(UniqueId.Segment::getValue)
                .findFirst()
                .orElseThrow();
    }

    /** The contract of a mutated gateway. JUnit creates the instances, so the mutation is passed in a static field. */
    static class MutatedContract extends ChatroomGatewayContract {
        static volatile UnaryOperator<ChatroomGateway> mutation = UnaryOperator.identity();

        @Override
        protected GatewayUnderTest open() {
            InMemoryChatrooms service = InMemoryChatrooms.create();
            return GatewayUnderTest.of(mutation.apply(service)).withMessageSeeder(service::addMessage).withFaultInjector(service::failNextCall);
        }
    }
}
