package tachyon.chatroom.adapter.inmemory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderedSequenceTest {
    private final OrderedSequence<Numbered> sequence = new OrderedSequence<>();
    private final List<Numbered> model = new ArrayList<>();

    @Test
    void isEmptyInitially() {
        assertEveryPositionMatches();
        assertThat(sequence.remove(element(1))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 31, 32, 33, 63, 64, 65, 1023, 1024, 1025, 1057, 5000})
    void ordersAscendingAndDescendingSequenceNumbers(int count) {
        IntStream.range(0, count).forEach(number -> add(element(number)));
        assertEveryPositionMatches();
        IntStream.range(1, count).forEach(number -> add(element(-number)));
        assertEveryPositionMatches();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void keepsEveryPositionThroughRandomAddsAndRemoves(long seed) {
        Random random = new Random(seed);
        List<Integer> numbers = new ArrayList<>();
        for (int phase = 0; phase < 8; phase++) {
            // Some phases grow and others shrink the sequence, so that nodes are split, merged and removed.
            int added = random.nextInt(10);
            boolean atTheEnd = random.nextBoolean();
            for (int step = 0; step < 600; step++) {
                if (model.isEmpty() || random.nextInt(10) < added) {
                    int number = atTheEnd ? maximum(numbers) + 1 : random.nextInt(1_000_000);
                    if (!numbers.contains(number)) {
                        numbers.add(number);
                        add(element(number));
                    }
                } else {
                    remove(random.nextInt(model.size()));
                }
                assertPositionMatches(random.nextInt(model.size() + 1), random.nextInt(50) + 1);
            }
            assertEveryPositionMatches();
        }
    }

    private static int maximum(List<Integer> numbers) {
        return numbers.stream().max(Comparator.naturalOrder()).orElse(0);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void acceptsElementsAfterAllWereRemovedInRandomOrder(long seed) {
        Random random = new Random(seed);
        IntStream.range(0, 3000).forEach(number -> add(element(number)));

        while (!model.isEmpty()) {
            remove(random.nextInt(model.size()));
        }
        assertEveryPositionMatches();

        IntStream.range(0, 100).forEach(number -> add(element(number)));
        assertEveryPositionMatches();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void keepsEveryPositionWhileTheFirstOrTheLastIsRemovedAndOthersAreAdded(boolean first) {
        IntStream.range(0, 2000).forEach(number -> add(element(number)));

        for (int number = 2000; number < 6000; number++) {
            remove(first ? 0 : model.size() - 1);
            add(element(number));
        }
        assertEveryPositionMatches();
    }

    @Test
    void removesNothingForAnElementThatItDoesNotContain() {
        IntStream.rangeClosed(1, 2000).forEach(number -> add(element(2L * number)));

        assertThat(sequence.remove(element(1))).isFalse();
        assertThat(sequence.remove(element(2))).isFalse();
        assertThat(sequence.remove(element(1001))).isFalse();
        assertThat(sequence.remove(element(4001))).isFalse();
        assertEveryPositionMatches();
    }

    @Test
    void removesASingleElementByIdentity() {
        add(element(1));

        assertThat(sequence.remove(element(1))).isFalse();
        remove(0);
        assertEveryPositionMatches();
    }

    @Test
    void hasFewNodesAfterRemovingNearlyAllElements() {
        IntStream.range(0, 10_000).forEach(number -> add(element(number)));

        for (int position = 0; position < 10_000 / 32; position++) {
            for (int removed = 1; removed < 32; removed++) {
                remove(position + 1);
            }
        }

        assertEveryPositionMatches();
        assertThat(sequence.nodes()).isLessThan(model.size() / 4);
    }

    private void add(Numbered element) {
        sequence.add(element);
        int position = (int) model.stream()
                .filter(other -> other.sequenceNumber < element.sequenceNumber)
                .count();
        model.add(position, element);
    }

    private void remove(int position) {
        assertThat(sequence.remove(model.remove(position))).isTrue();
    }

    private void assertEveryPositionMatches() {
        for (int position = 0; position <= model.size(); position++) {
            assertPositionMatches(position, 1);
        }
        assertPositionMatches(0, Integer.MAX_VALUE);
        assertPositionMatches(Integer.MAX_VALUE, 1);
        assertThat(sequence.nodes()).isLessThanOrEqualTo(model.size() / 4 + 1);
    }

    private void assertPositionMatches(int position, int count) {
        List<Numbered> visited = new ArrayList<>();
        sequence.forEachFrom(position, element -> {
            visited.add(element);
            return visited.size() < count;
        });
        assertThat(sequence.size()).isEqualTo(model.size());
        assertThat(sequence.isEmpty()).isEqualTo(model.isEmpty());
        assertThat(visited).isEqualTo(model.stream().skip(position).limit(count).toList());
    }

    private static Numbered element(long sequenceNumber) {
        return new Numbered(sequenceNumber);
    }

    /** An element that is equal only to itself. */
    private static final class Numbered implements OrderedSequence.Element {
        private final long sequenceNumber;

        Numbered(long sequenceNumber) {
            this.sequenceNumber = sequenceNumber;
        }

        @Override
        public long sequenceNumber() {
            return sequenceNumber;
        }
    }
}
