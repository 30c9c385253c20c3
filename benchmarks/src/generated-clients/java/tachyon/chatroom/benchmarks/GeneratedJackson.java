package tachyon.chatroom.benchmarks;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.auto.service.AutoService;
import java.io.IOException;
import java.util.Map;
import tachyon.chatroom.generated.httpclient5.ApiClient;
import tachyon.chatroom.generated.httpclient5.model.ChatMessageList;
import tachyon.chatroom.generated.httpclient5.model.ChatRoomPage;
import tachyon.chatroom.generated.httpclient5.model.ChatRoomResponse;
import tachyon.chatroom.generated.httpclient5.model.CreateChatRoomRequest;

/** The generated client's Jackson, reading from bytes. The generated client itself creates a string first. */
@AutoService(MeasuredCodec.class)
public final class GeneratedJackson implements MeasuredCodec {
    private static final TypeReference<ChatRoomPage> CHATROOMS = new TypeReference<>() {};
    private static final TypeReference<ChatMessageList> MESSAGES = new TypeReference<>() {};
    private static final TypeReference<ChatRoomResponse> CHATROOM = new TypeReference<>() {};

    private final ObjectMapper mapper = new ApiClient().getObjectMapper();

    @Override
    public String name() {
        return "generated-jackson";
    }

    @Override
    public Object readChatrooms(byte[] json) throws IOException {
        return mapper.readValue(json, CHATROOMS);
    }

    @Override
    public Object readMessages(byte[] json) throws IOException {
        return mapper.readValue(json, MESSAGES);
    }

    @Override
    public Object readChatroom(byte[] json) throws IOException {
        return mapper.readValue(json, CHATROOM);
    }

    @Override
    public byte[] writeCreate() throws IOException {
        return mapper.writeValueAsBytes(new CreateChatRoomRequest()
                .name("Support")
                .metadata(Map.of("user_id", "u_01hjryxysgey07h5jz5wagqj0m", "channel", "web")));
    }
}
