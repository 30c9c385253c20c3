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
import tachyon.chatroom.domain.Chatroom;

class ChatroomsInOrderTest {
    private static final Chatroom ANY = Service.room("ch_any", "tn_any");

    private final ChatroomsInOrder rooms = new ChatroomsInOrder();
    private final List<StoredChatroom> model = new ArrayList<>();

    @Test
    void nothingIsInThereAtFirst() {
        assertThatEveryPlaceIsRight();
        assertThat(rooms.remove(numbered(1))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 31, 32, 33, 63, 64, 65, 1023, 1024, 1025, 1057, 5000})
    void numbersThatGrowAndNumbersThatShrinkComeInOrder(int count) {
        IntStream.range(0, count).forEach(number -> add(numbered(number)));
        assertThatEveryPlaceIsRight();
        IntStream.range(1, count).forEach(number -> add(numbered(-number)));
        assertThatEveryPlaceIsRight();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void whateverIsAddedAndRemovedInWhateverOrderEveryPlaceIsRight(long seed) {
        Random random = new Random(seed);
        List<Integer> numbers = new ArrayList<>();
        for (int phase = 0; phase < 8; phase++) {
            // Some phases grow and some shrink, so that branches divide, join and vanish.
            int added = random.nextInt(10);
            boolean atTheEnd = random.nextBoolean();
            for (int step = 0; step < 600; step++) {
                if (model.isEmpty() || random.nextInt(10) < added) {
                    int number = atTheEnd ? greatest(numbers) + 1 : random.nextInt(1_000_000);
                    if (!numbers.contains(number)) {
                        numbers.add(number);
                        add(numbered(number));
                    }
                } else {
                    remove(random.nextInt(model.size()));
                }
                assertThatAPlaceIsRight(random.nextInt(model.size() + 1), random.nextInt(50) + 1);
            }
            assertThatEveryPlaceIsRight();
        }
    }

    private static int greatest(List<Integer> numbers) {
        return numbers.stream().max(Comparator.naturalOrder()).orElse(0);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void allCanBeRemovedInAnyOrderAndOthersAddedAfterwards(long seed) {
        Random random = new Random(seed);
        IntStream.range(0, 3000).forEach(number -> add(numbered(number)));

        while (!model.isEmpty()) {
            remove(random.nextInt(model.size()));
        }
        assertThatEveryPlaceIsRight();

        IntStream.range(0, 100).forEach(number -> add(numbered(number)));
        assertThatEveryPlaceIsRight();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theOldestAndTheNewestCanGoWhileOthersCome(boolean oldest) {
        IntStream.range(0, 2000).forEach(number -> add(numbered(number)));

        for (int number = 2000; number < 6000; number++) {
            remove(oldest ? 0 : model.size() - 1);
            add(numbered(number));
        }
        assertThatEveryPlaceIsRight();
    }

    @Test
    void aChatroomThatIsNotInThereIsNotRemoved() {
        IntStream.rangeClosed(1, 2000).forEach(number -> add(numbered(2L * number)));

        assertThat(rooms.remove(numbered(1))).isFalse();
        assertThat(rooms.remove(numbered(2))).isFalse();
        assertThat(rooms.remove(numbered(1001))).isFalse();
        assertThat(rooms.remove(numbered(4001))).isFalse();
        assertThatEveryPlaceIsRight();
    }

    @Test
    void aSingleChatroomIsRemovedOnlyIfItIsTheOne() {
        add(numbered(1));

        assertThat(rooms.remove(numbered(1))).isFalse();
        remove(0);
        assertThatEveryPlaceIsRight();
    }

    @Test
    void removingMostLeavesFewBranches() {
        IntStream.range(0, 10_000).forEach(number -> add(numbered(number)));

        for (int place = 0; place < 10_000 / 32; place++) {
            for (int gone = 1; gone < 32; gone++) {
                remove(place + 1);
            }
        }

        assertThatEveryPlaceIsRight();
        assertThat(rooms.branches()).isLessThan(model.size() / 4);
    }

    private void add(StoredChatroom room) {
        rooms.add(room);
        int place =
                (int) model.stream().filter(other -> other.number < room.number).count();
        model.add(place, room);
    }

    private void remove(int place) {
        assertThat(rooms.remove(model.remove(place))).isTrue();
    }

    private void assertThatEveryPlaceIsRight() {
        for (int place = 0; place <= model.size(); place++) {
            assertThatAPlaceIsRight(place, 1);
        }
        assertThatAPlaceIsRight(0, Integer.MAX_VALUE);
        assertThatAPlaceIsRight(Integer.MAX_VALUE, 1);
    }

    private void assertThatAPlaceIsRight(int place, int count) {
        List<StoredChatroom> seen = new ArrayList<>();
        rooms.visit(place, room -> {
            seen.add(room);
            return seen.size() < count;
        });
        assertThat(rooms.count()).isEqualTo(model.size());
        assertThat(seen).isEqualTo(model.stream().skip(place).limit(count).toList());
    }

    private static StoredChatroom numbered(long number) {
        return new StoredChatroom(number, ANY);
    }
}
