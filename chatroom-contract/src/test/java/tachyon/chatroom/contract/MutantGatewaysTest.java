package tachyon.chatroom.contract;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectNestedClass;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.Events;
import tachyon.chatroom.adapter.inmemory.InMemoryChatrooms;
import tachyon.chatroom.port.ChatroomGateway;

/** Mutation tests of the contract: each contract detects a gateway with a defect. */
class MutantGatewaysTest {
    @ParameterizedTest
    @MethodSource("mutants")
    void detectsTheDefectOfEveryMutant(Mutant mutant) {
        assertThat(failedTests(mutant))
                .as("failed tests of %s", mutant.killedBy())
                .isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void failsTheTestOfTheDefectForATokenMutant(TokenMutant mutant) {
        assertThat(failedTests(mutant)).contains(mutant.failingTest);
    }

    /** Returns a sample of the mutants, or all of them if the system property {@code mutants} is {@code all}. */
    static Stream<Mutant> mutants() {
        return "all".equals(System.getProperty("mutants")) ? Mutant.all() : Mutant.inEveryBuild();
    }

    @Test
    void hasEveryDistortionAndEveryDefectInEveryBuild() {
        assertThat(Mutant.all().count()).isGreaterThan(1500);
        assertThat(Mutant.inEveryBuild().count()).isGreaterThan(400);
        assertThat(Mutant.inEveryBuild()
                        .filter(TextMutant.class::isInstance)
                        .map(mutant -> ((TextMutant) mutant).distortion())
                        .collect(toSet()))
                .containsExactlyInAnyOrder(Distortion.values());
        assertThat(Mutant.inEveryBuild()
                        .filter(CallMutant.class::isInstance)
                        .map(mutant -> ((CallMutant) mutant).defect())
                        .collect(toSet()))
                .containsExactlyInAnyOrder(CallDefect.values());
    }

    @Test
    void namesTheBrokenPromiseAndItsPlaceInTheFailure() {
        MutatedContract.mutation = ListMutant.SEARCH_IGNORES_CASE::mutate;
        List<String> messages = execute(contract("Search")).failed().stream()
                .map(failure -> failure.getRequiredPayload(TestExecutionResult.class)
                        .getThrowable()
                        .orElseThrow()
                        .getMessage())
                .toList();

        assertThat(messages)
                .anySatisfy(message -> assertThat(message)
                        .startsWith("Broken promise: \"A gateway distinguishes upper from lower case\" (SearchContract")
                        .contains("Written in: ListChatroomsRequest; the Javadoc of SearchContract"));
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
        MutatedContract.mutation = UnaryOperator.identity();
        Events tests = execute(selectClass(MutatedContract.class));

        assertThat(tests.failed().list()).isEmpty();
        assertThat(tests.aborted().list()).isEmpty();
        assertThat(tests.succeeded().count()).isGreaterThan(300);
    }

    /** The base classes of mutants add no defect of their own: otherwise a contract could detect the wrong one. */
    @ParameterizedTest
    @EnumSource
    void passesEveryTestForABaseClassWithoutADefect(Control control) {
        MutatedContract.mutation = control::mutate;

        assertThat(execute(selectClass(MutatedContract.class)).failed().list()).isEmpty();
    }

    /** The base classes of mutants, without a defect. */
    enum Control implements Mutant {
        MUTANT_GATEWAY {
            @Override
            public ChatroomGateway mutate(ChatroomGateway original) {
                return new MutantGateway(this, original);
            }
        },
        DEFECTIVE_GATEWAY {
            @Override
            public ChatroomGateway mutate(ChatroomGateway original) {
                return new DefectiveGateway(
                        new DefectiveGateway.Defect() {
                            @Override
                            public <T> T call(DefectiveCall<T> call) {
                                return call.run();
                            }
                        },
                        original);
            }
        };

        @Override
        public String killedBy() {
            return "none";
        }
    }

    private static Set<String> failedTests(Mutant mutant) {
        MutatedContract.mutation = mutant::mutate;
        return execute(contract(mutant.killedBy())).failed().stream()
                .map(failure -> segmentOf(failure, "method|test-factory").replace("()", ""))
                .collect(toCollection(TreeSet::new));
    }

    private static DiscoverySelector contract(String name) {
        Class<?> contract = Arrays.stream(ChatroomGatewayContract.class.getDeclaredClasses())
                .filter(nested -> nested.getSimpleName().equals(name))
                .findFirst()
                .orElseThrow();
        return selectNestedClass(List.of(MutatedContract.class), contract);
    }

    private static Events execute(DiscoverySelector selector) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selector)
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
            return GatewayUnderTest.of(mutation.apply(service))
                    .withMessageSeeder(service::addMessage)
                    .withFaultInjector(service::failNextCall);
        }
    }
}
