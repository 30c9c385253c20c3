package tachyon.chatroom.benchmarks;

import com.google.auto.service.AutoService;
import com.google.gson.Gson;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import tachyon.chatroom.generated.retrofit.JSON;
import tachyon.chatroom.generated.retrofit.model.ChatMessageList;
import tachyon.chatroom.generated.retrofit.model.ChatRoomPage;
import tachyon.chatroom.generated.retrofit.model.ChatRoomResponse;
import tachyon.chatroom.generated.retrofit.model.CreateChatRoomRequest;

/** The generated client's Gson, with a reader and a writer between Gson and bytes as in Retrofit's converter. */
@AutoService(MeasuredCodec.class)
public final class GeneratedGson implements MeasuredCodec {
    private final Gson gson = new JSON().getGson();

    @Override
    public String name() {
        return "generated-gson";
    }

    private <T> T read(byte[] json, Class<T> type) {
        return gson.fromJson(new InputStreamReader(new ByteArrayInputStream(json), StandardCharsets.UTF_8), type);
    }

    @Override
    public Object readChatrooms(byte[] json) {
        return read(json, ChatRoomPage.class);
    }

    @Override
    public Object readMessages(byte[] json) {
        return read(json, ChatMessageList.class);
    }

    @Override
    public Object readChatroom(byte[] json) {
        return read(json, ChatRoomResponse.class);
    }

    @Override
    public byte[] writeCreate() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Writer writer = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
            gson.toJson(
                    new CreateChatRoomRequest()
                            .name("Support")
                            .metadata(Map.of("user_id", "u_01hjryxysgey07h5jz5wagqj0m", "channel", "web")),
                    writer);
        }
        return bytes.toByteArray();
    }
}
