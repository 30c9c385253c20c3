package tachyon.chatroom.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifierRulesTest {
    enum Kind {
        CHATROOM("chatroomId"),
        OPERATOR("operatorId"),
        USER("userId");

        private final String field;

        Kind(String field) {
            this.field = field;
        }

        Object of(String text) {
            return switch (this) {
                case CHATROOM -> ChatroomId.of(text);
                case OPERATOR -> OperatorId.of(text);
                case USER -> UserId.of(text);
            };
        }
    }

    static Stream<Arguments> controlCharacters() {
        return Stream.of(
                argumentSet("NUL", "a\u0000b", "U+0000"),
                argumentSet("tab", "a\tb", "U+0009"),
                argumentSet("line feed", "a\nb", "U+000A"),
                argumentSet("carriage return", "a\rb", "U+000D"),
                argumentSet("delete", "a\u007Fb", "U+007F"),
                argumentSet("next line", "a\u0085b", "U+0085"));
    }

    static Stream<Arguments> loneSurrogates() {
        return Stream.of(
                argumentSet("high alone", "\uD83D", "U+D83D at index 0"),
                argumentSet("high at the end", "ab\uD83D", "U+D83D at index 2"),
                argumentSet("high before a letter", "\uD83Da", "U+D83D at index 0"),
                argumentSet("high before a pair", "\uD83D\uD83D\uDE00", "U+D83D at index 0"),
                argumentSet("low alone", "\uDE00", "U+DE00 at index 0"),
                argumentSet("low after a letter", "a\uDE00", "U+DE00 at index 1"),
                argumentSet("low after a pair", "\uD83D\uDE00\uDE00", "U+DE00 at index 2"),
                argumentSet("halves swapped", "\uDE00\uD83D", "U+DE00 at index 0"));
    }

    @ParameterizedTest
    @EnumSource
    void rejectsABlankIdentifier(Kind kind) {
        for (String blank : List.of("", " ", "   ", "\t", "\r\n", "\u2003")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> kind.of(blank))
                    .withMessage("%s: must not be blank", kind.field);
        }
    }

    @ParameterizedTest
    @MethodSource("controlCharacters")
    void rejectsControlCharactersInChatroomAndUserIds(String text, String found) {
        for (Kind kind : List.of(Kind.CHATROOM, Kind.USER)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> kind.of(text))
                    .withMessage("%s: must hold no control character, found %s at index 1", kind.field, found);
        }
    }

    @ParameterizedTest
    @MethodSource("loneSurrogates")
    void rejectsLoneSurrogatesInChatroomAndUserIds(String text, String found) {
        for (Kind kind : List.of(Kind.CHATROOM, Kind.USER)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> kind.of(text))
                    .withMessage("%s: must hold no lone surrogate, found %s", kind.field, found);
        }
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "OPERATOR")
    void acceptsAnyOtherUnicodeTextInChatroomAndUserIds(Kind kind) {
        for (String text : List.of("\u00E9t\u00E9", "\uD83D\uDE00", "a b", "a/b", "a?b#c%20", "...")) {
            assertThat(kind.of(text)).hasToString(text);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {".", ".."})
    void rejectsADotSegmentAsChatroomId(String dots) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChatroomId.of(dots))
                .withMessageStartingWith("chatroomId: must not be \".\" or \"..\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"...", ".a", "a..", ". .", "%2E"})
    void acceptsOtherDotsInAChatroomId(String text) {
        assertThat(ChatroomId.of(text).value()).isEqualTo(text);
    }

    @Test
    void acceptsADotSegmentAsUserIdWhichIsNeverPartOfAPath() {
        assertThat(UserId.of("..").value()).isEqualTo("..");
    }

    @ParameterizedTest
    @MethodSource({"controlCharacters", "outsideVisibleAscii"})
    void rejectsAnythingButVisibleAsciiInAnOperatorId(String text, String found) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OperatorId.of(text))
                .withMessage(
                        "operatorId: must hold only visible ASCII characters (0x21 to 0x7E), found %s at index 1",
                        found);
    }

    static Stream<Arguments> outsideVisibleAscii() {
        return Stream.of(
                argumentSet("space", "a b", "U+0020"),
                argumentSet("trailing space", "a ", "U+0020"),
                argumentSet("no-break space", "a\u00A0", "U+00A0"),
                argumentSet("Latin-1", "a\u00E9", "U+00E9"),
                argumentSet("beyond Latin-1", "a\u0141", "U+0141"),
                argumentSet("surrogate pair", "a\uD83D\uDE00", "U+D83D"));
    }

    @Test
    void acceptsEveryVisibleAsciiCharacterInAnOperatorId() {
        StringBuilder visible = new StringBuilder();
        for (char c = 0x21; c <= 0x7E; c++) {
            visible.append(c);
        }

        assertThat(OperatorId.of(visible.toString()).value()).isEqualTo(visible.toString());
    }

    @ParameterizedTest
    @EnumSource
    void isEqualByText(Kind kind) {
        Object id = kind.of("x1");
        Object same = kind.of("x1");

        assertThat(id).isEqualTo(same).hasSameHashCodeAs(same);
        assertThat(id).isNotEqualTo(kind.of("x2")).isNotEqualTo(kind.of("X1"));
    }

    @Test
    void isNeverEqualToAnIdentifierOfAnotherType() {
        assertThat(List.<Object>of(ChatroomId.of("x"), OperatorId.of("x"), UserId.of("x")))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void printsItsText(Kind kind) {
        assertThat(kind.of("tn_01hjryxysgey07h5jz5wagqj0m")).hasToString("tn_01hjryxysgey07h5jz5wagqj0m");
    }
}
