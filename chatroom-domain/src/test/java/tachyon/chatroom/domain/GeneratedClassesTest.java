package tachyon.chatroom.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Generated classes are not part of the API: users depend on the abstract types and their builders only. */
class GeneratedClassesTest {
    @Test
    void generatesNoPublicClass() throws Exception {
        List<Class<?>> generated = generatedClasses();

        assertThat(generated).contains(ImmutableChatroom.class, ImmutableChatroomId.class, ImmutableRole.class);
        assertThat(generated).noneMatch(type -> Modifier.isPublic(type.getModifiers()));
    }

    @Test
    void detectsAPublicClass() {
        assertThat(Modifier.isPublic(Chatroom.class.getModifiers())).isTrue();
    }

    private static List<Class<?>> generatedClasses() throws IOException, URISyntaxException, ClassNotFoundException {
        Path classes = Path.of(Chatroom.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        Path folder = classes.resolve(Chatroom.class.getPackageName().replace('.', '/'));
        List<String> names;
        try (Stream<Path> files = Files.list(folder)) {
            names = files.map(file -> file.getFileName().toString())
                    .filter(file -> file.matches("Immutable[^$]*\\.class"))
                    .map(file -> file.substring(0, file.length() - ".class".length()))
                    .toList();
        }
        Stream.Builder<Class<?>> types = Stream.builder();
        for (String name : names) {
            types.add(Class.forName(Chatroom.class.getPackageName() + "." + name));
        }
        return types.build().toList();
    }
}
