package tachyon.chatroom.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tachyon.chatroom.domain.Chatroom;
import tachyon.chatroom.domain.OperatorId;
import tachyon.chatroom.port.CallOptions;
import tachyon.chatroom.port.ChatroomGateway;

/** The contract of views and their call options. */
@WrittenIn({"CallOptions", "ChatroomGateway.withOptions", "docs/own-adapter.md#views"})
public abstract class CallOptionsContract extends GatewayContract {
    /** Creates the contract, for subclasses. */
    protected CallOptionsContract() {}

    @Test
    void keepsTheOperatorOfTheGatewayInAViewWithoutOptions() {
        Chatroom created = gateway().withOptions(CallOptions.empty()).createChatroom(named("Room"));

        assertThat(all()).containsExactly(created);
    }

    @Test
    void inheritsOptionsThatANestedViewDoesNotSet() {
        OperatorId operatorId = OperatorId.of("tn_of_a_view");
        Chatroom created = gateway()
                .withOptions(CallOptions.builder().operatorId(operatorId).build())
                .withOptions(
                        CallOptions.builder().timeout(Duration.ofSeconds(30)).build())
                .createChatroom(named("Room"));

        assertThat(created.operatorId()).isEqualTo(operatorId);
    }

    @Test
    void overridesTheOperatorInANestedView() {
        OperatorId operatorId = OperatorId.of("tn_of_the_second");
        Chatroom created = gateway()
                .withOptions(CallOptions.builder().operatorId("tn_of_the_first").build())
                .withOptions(CallOptions.builder().operatorId(operatorId).build())
                .createChatroom(named("Room"));

        assertThat(created.operatorId()).isEqualTo(operatorId);
    }

    @Test
    void overridesTheTokenSupplierInANestedView() {
        ChatroomGateway first = withToken(() -> {
            throw new AssertionError("the second view has a supplier of its own");
        });
        ChatroomGateway second = first.withOptions(
                CallOptions.builder().accessToken(() -> "token").build());

        assertThat(second.createChatroom(named("Room")).name()).isEqualTo("Room");
    }

    @Test
    void keepsTheOperatorOfTheGatewayAfterACallOfAView() {
        gateway()
                .withOptions(CallOptions.builder().operatorId("tn_of_a_view").build())
                .createChatroom(named("Theirs"));
        Chatroom mine = create("Mine");

        assertThat(all()).containsExactly(mine);
    }

    @Test
    void succeedsWithinTheTimeoutOfAView() {
        ChatroomGateway view = gateway()
                .withOptions(
                        CallOptions.builder().timeout(Duration.ofMinutes(1)).build());

        assertThat(view.createChatroom(named("Room")).name()).isEqualTo("Room");
    }

    /** Every subset of the options of a view, with every subset of the options of its view, and a third view. */
    @TestFactory
    Stream<DynamicTest> combinesEveryOptionOfAViewWithEveryOptionOfANestedView() {
        List<String> called = new ArrayList<>();
        String own = create("Mine").operatorId().value();
        return IntStream.range(0, 8)
                .mapToObj(outer -> DynamicTest.dynamicTest(described(outer), () -> {
                    for (int inner = 0; inner < 8; inner++) {
                        String outerOperator = hasOperator(outer) ? "tn_outer" : own;
                        List<String> outerSupplier = hasSupplier(outer) ? List.of("outer") : List.of();
                        ChatroomGateway view = gateway().withOptions(options(outer, "outer", called));
                        assertOptions(view, outerOperator, outerSupplier, called);

                        String operator = hasOperator(inner) ? "tn_inner" : outerOperator;
                        List<String> supplier = hasSupplier(inner) ? List.of("inner") : outerSupplier;
                        ChatroomGateway nested = view.withOptions(options(inner, "inner", called));
                        assertOptions(nested, operator, supplier, called);
                        assertOptions(nested.withOptions(CallOptions.empty()), operator, supplier, called);
                        assertOptions(view, outerOperator, outerSupplier, called);
                    }
                }));
    }

    private static boolean hasOperator(int options) {
        return options % 2 == 1;
    }

    private static boolean hasSupplier(int options) {
        return options % 4 >= 2;
    }

    private static String described(int options) {
        return "operator %s, supplier %s, timeout %s"
                .formatted(hasOperator(options), hasSupplier(options), options >= 4);
    }

    private static CallOptions options(int chosen, String name, List<String> called) {
        CallOptions.Builder options = CallOptions.builder();
        if (hasOperator(chosen)) {
            options.operatorId("tn_" + name);
        }
        if (hasSupplier(chosen)) {
            options.accessToken(() -> {
                called.add(name);
                return "token-" + name;
            });
        }
        if (chosen >= 4) {
            options.timeout(name.equals("outer") ? Duration.ofHours(1) : Duration.ofMinutes(1));
        }
        return options.build();
    }

    private static void assertOptions(
            ChatroomGateway view, String operator, List<String> supplier, List<String> called) {
        called.clear();
        assertThat(view.createChatroom(named("Room")).operatorId().value()).isEqualTo(operator);
        assertThat(called).as("suppliers that were called").isEqualTo(supplier);
    }

    @Test
    void reflectsTheChangesOfAViewInTheGateway() {
        ChatroomGateway view = gateway().withOptions(CallOptions.empty());
        assertThat(all()).isEmpty();
        Chatroom created = view.createChatroom(named("Room"));
        assertThat(all()).containsExactly(created);
        Chatroom renamed = view.updateChatroom(created.id(), RENAMED);
        assertThat(all()).containsExactly(renamed);
        view.deleteChatroom(created.id());
        assertThat(all()).isEmpty();
    }

    @Test
    void keepsTheOptionsOfAViewWhenItsSiblingIsCreated() {
        ChatroomGateway first = gateway()
                .withOptions(CallOptions.builder().operatorId("tn_first").build());
        ChatroomGateway second = gateway()
                .withOptions(CallOptions.builder().operatorId("tn_second").build());

        for (int round = 0; round < 2; round++) {
            assertThat(first.createChatroom(named("Room")).operatorId().value()).isEqualTo("tn_first");
            assertThat(second.createChatroom(named("Room")).operatorId().value())
                    .isEqualTo("tn_second");
        }
    }

    @Test
    void callsTheTokenSupplierOncePerCallOnTheCallingThread() {
        List<Thread> callingThreads = new ArrayList<>();
        ChatroomGateway view = withToken(() -> {
            callingThreads.add(Thread.currentThread());
            return "token-" + callingThreads.size();
        });

        Chatroom room = view.createChatroom(named("Room"));
        view.updateChatroom(room.id(), RENAMED);
        view.listChatrooms(ALL);
        view.listMessages(room.id(), MESSAGES);
        view.deleteChatroom(room.id());

        assertThat(callingThreads).hasSize(5).containsOnly(Thread.currentThread());
    }

    @Test
    void doesNotCallTheTokenSupplierOfAViewForTheGateway() {
        withToken(() -> {
            throw new AssertionError("no test calls this view");
        });

        assertThat(create("Room").name()).isEqualTo("Room");
    }
}
