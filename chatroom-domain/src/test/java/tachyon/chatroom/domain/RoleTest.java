package tachyon.chatroom.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoleTest {
    @Test
    void hasConstantsWithTheTextsOfTheService() {
        assertThat(Role.SYSTEM.value()).isEqualTo("system");
        assertThat(Role.USER.value()).isEqualTo("user");
        assertThat(Role.ASSISTANT.value()).isEqualTo("assistant");
        assertThat(Role.TOOL.value()).isEqualTo("tool");
    }

    @Test
    void equalsTheConstantOfTheSameText() {
        assertThat(Role.of("user")).isEqualTo(Role.USER).hasSameHashCodeAs(Role.USER);
        assertThat(Role.of("user")).isNotEqualTo(Role.TOOL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"moderator", "USER", "", " user", "a\nb"})
    void keepsTheTextOfARoleWithoutAConstant(String text) {
        assertThat(Role.of(text).value()).isEqualTo(text);
        assertThat(Role.of(text)).hasToString(text).isNotIn(Role.SYSTEM, Role.USER, Role.ASSISTANT, Role.TOOL);
    }
}
