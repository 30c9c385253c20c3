package tachyon.chatroom.integration.responses;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tachyon.chatroom.domain.ChatMessage;
import tachyon.chatroom.domain.Chatroom;
import tachyon.chatroom.wire.RestOperation;
import tachyon.chatroom.wire.json.JsonReader;
import tachyon.chatroom.wire.json.ResponseJson;

/**
 * A JSON document in a file, and the JSON that results from reading and writing it. That JSON is the same document,
 * or a second file whose name ends in {@code .written.json}, because readers accept more than writers write.
 *
 * @param name the file's name
 * @param json the document to read
 * @param written the document to write
 */
record JsonFixture(String name, String json, String written) {
    static final JsonReader JSON = new JsonReader(JsonReader.MAX_DEPTH, Integer.MAX_VALUE);
    private static final Path FOLDER = Path.of("src", "test", "resources", "fixtures");
    private static final String WRITTEN = ".written.json";

    /** Returns the fixtures in a folder, which is named after their kind. */
    static Stream<JsonFixture> of(String kind) {
        try (Stream<Path> files = Files.list(FOLDER.resolve(kind))) {
            return files
                    .filter(file -> !file.toString().endsWith(WRITTEN))
                    .sorted()
                    .map(JsonFixture::read)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonFixture read(Path file) {
        String name = String.valueOf(file.getFileName()).replaceFirst("\\.json$", "");
        Path written = file.resolveSibling(name + WRITTEN);
        String json = text(file);
        return new JsonFixture(name, json, Files.exists(written) ? text(written) : json);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file).stripTrailing();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Chatroom toChatroom() {
        return ResponseJson.read(RestOperation.CREATE_CHATROOM, JSON, bytes(), bytes().length);
    }

    List<ChatMessage> toMessages() {
        return ResponseJson.read(RestOperation.LIST_MESSAGES, JSON, bytes(), bytes().length);
    }

    byte[] bytes() {
        return json.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return name;
    }
}
