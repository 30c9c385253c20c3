package tachyon.chatroom.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AccessTokenTest {
    @Test
    void keepsItsText() {
        assertThat(AccessToken.of("eyJhbGciOi.J9-_~+/=!").value()).isEqualTo("eyJhbGciOi.J9-_~+/=!");
    }

    @Test
    void printsAMaskInsteadOfTheToken() {
        assertThat(AccessToken.of("s3cret")).hasToString("***");
    }

    @Test
    void rejectsAnEmptyToken() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AccessToken.of(""))
                .withMessage("accessToken: must not be empty");
    }

    @ParameterizedTest
    @MethodSource("tokensWithInvalidCharacters")
    void rejectsATokenWithInvalidCharactersWithoutShowingIt(String token) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AccessToken.of(token))
                .withMessage("accessToken: must hold only visible ASCII characters (0x21 to 0x7E),"
                        + " found another at index 6");
    }

    @ParameterizedTest
    @MethodSource("tokensWithInvalidCharacters")
    void rejectsSuchATokenInCallOptionsToo(String token) {
        CallOptions.Builder builder = CallOptions.builder();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.accessToken(token))
                .withMessageStartingWith("accessToken: ")
                .withMessageNotContaining("s3cret");
    }

    static Stream<Arguments> tokensWithInvalidCharacters() {
        return Stream.of(
                argumentSet("line feed", "s3cret\nX-Evil: 1"),
                argumentSet("carriage return", "s3cret\r\nX-Evil: 1"),
                argumentSet("trailing line feed", "s3cret\n"),
                argumentSet("space", "s3cret token"),
                argumentSet("trailing space", "s3cret "),
                argumentSet("tab", "s3cret\t"),
                argumentSet("NUL", "s3cret\u0000"),
                argumentSet("delete", "s3cret\u007F"),
                argumentSet("Latin-1", "s3cret\u00E9"),
                argumentSet("surrogate pair", "s3cret\uD83D\uDE00"));
    }
}
