package tachyon.chatroom.contract;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BinaryOperator;
import tachyon.chatroom.port.CallOptions;
import tachyon.chatroom.port.ChatroomGateway;

/** Mutants that combine the options of a gateway, a view and a view of a view incorrectly. */
@SuppressWarnings("ImmutableEnumChecker") // The functions have no state.
enum OptionMutant implements Mutant {
    TIMEOUT_REPLACES_THE_OPERATOR((outer, inner) ->
            inner.timeout().isPresent() ? without(inner, true, false).withDefaults(outer) : inner.withDefaults(outer)),
    TIMEOUT_REPLACES_THE_SUPPLIER((outer, inner) ->
            inner.timeout().isPresent() ? without(inner, false, true).withDefaults(outer) : inner.withDefaults(outer)),
    OPERATOR_REPLACES_THE_SUPPLIER((outer, inner) -> inner.operatorId().isPresent()
            ? without(inner, false, true).withDefaults(outer)
            : inner.withDefaults(outer)),
    SUPPLIER_REPLACES_THE_OPERATOR((outer, inner) -> inner.accessToken().isPresent()
            ? without(inner, true, false).withDefaults(outer)
            : inner.withDefaults(outer)),
    NESTED_TIMEOUT_RESETS_THE_OPERATOR(
            (outer, inner) -> inner.withDefaults(inner.timeout().isPresent() ? without(outer, true, false) : outer)),
    NESTED_TIMEOUT_RESETS_THE_SUPPLIER(
            (outer, inner) -> inner.withDefaults(inner.timeout().isPresent() ? without(outer, false, true) : outer)),
    NESTED_OPERATOR_RESETS_THE_SUPPLIER(
            (outer, inner) -> inner.withDefaults(inner.operatorId().isPresent() ? without(outer, false, true) : outer)),
    NESTED_SUPPLIER_RESETS_THE_OPERATOR((outer, inner) ->
            inner.withDefaults(inner.accessToken().isPresent() ? without(outer, true, false) : outer)),
    NESTED_VIEW_LOSES_THE_SUPPLIER((outer, inner) -> inner.withDefaults(without(outer, false, true))),
    NESTED_VIEW_LOSES_THE_OPERATOR((outer, inner) -> inner.withDefaults(without(outer, true, false))),
    OUTER_OPERATOR_WINS((outer, inner) -> CallOptions.builder()
            .from(inner.withDefaults(outer))
            .operatorId(outer.operatorId().or(inner::operatorId))
            .build()),
    OUTER_SUPPLIER_WINS((outer, inner) -> CallOptions.builder()
            .from(inner.withDefaults(outer))
            .accessToken(outer.accessToken().or(inner::accessToken))
            .build()),
    EMPTY_OPTIONS_RESET_ALL((outer, inner) -> inner.equals(CallOptions.empty()) ? inner : inner.withDefaults(outer)),
    ALL_OPTIONS_AT_ONCE_LOSE_THE_OPERATOR((outer, inner) ->
            isComplete(inner) ? without(inner, true, false).withDefaults(outer) : inner.withDefaults(outer)),
    SHORT_TIMEOUT_LOSES_THE_OPERATOR((outer, inner) -> inner.timeout()
                    .filter(time -> time.compareTo(Duration.ofMinutes(2)) < 0)
                    .isPresent()
            ? without(inner, true, false).withDefaults(outer)
            : inner.withDefaults(outer));

    private final BinaryOperator<CallOptions> combination;

    OptionMutant(BinaryOperator<CallOptions> combination) {
        this.combination = combination;
    }

    @Override
    public String killedBy() {
        return "CallOptions";
    }

    @Override
    public ChatroomGateway mutate(ChatroomGateway root) {
        return view(root, CallOptions.empty(), false);
    }

    private ChatroomGateway view(ChatroomGateway root, CallOptions options, boolean isView) {
        return new MutantGateway(this, root.withOptions(options)) {
            @Override
            public ChatroomGateway withOptions(CallOptions inner) {
                return view(root, combination.apply(options, inner), true);
            }

            @Override
            public void close() {
                if (!isView) {
                    root.close();
                }
            }
        };
    }

    private static boolean isComplete(CallOptions options) {
        return options.operatorId().isPresent()
                && options.accessToken().isPresent()
                && options.timeout().isPresent();
    }

    private static CallOptions without(CallOptions options, boolean operator, boolean supplier) {
        return CallOptions.builder()
                .operatorId(operator ? Optional.empty() : options.operatorId())
                .accessToken(supplier ? Optional.empty() : options.accessToken())
                .timeout(options.timeout())
                .build();
    }
}
