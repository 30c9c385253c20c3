package tachyon.chatroom.benchmarks;

import com.google.auto.service.AutoService;
import tachyon.chatroom.wire.RestOperation;
import tachyon.chatroom.wire.json.JsonReader;
import tachyon.chatroom.wire.json.RequestJson;
import tachyon.chatroom.wire.json.ResponseJson;

/** The library's own codec, which both HTTP adapters use. */
@AutoService(MeasuredCodec.class)
public final class WireCodec implements MeasuredCodec {
    private final JsonReader json = new JsonReader(JsonReader.MAX_DEPTH, Integer.MAX_VALUE);

    @Override
    public String name() {
        return "chatroom-wire";
    }

    @Override
    public Object readChatrooms(byte[] body) {
        return ResponseJson.read(RestOperation.LIST_CHATROOMS, json, body, body.length);
    }

    @Override
    public Object readMessages(byte[] body) {
        return ResponseJson.read(RestOperation.LIST_MESSAGES, json, body, body.length);
    }

    @Override
    public Object readChatroom(byte[] body) {
        return ResponseJson.read(RestOperation.CREATE_CHATROOM, json, body, body.length);
    }

    @Override
    public byte[] writeCreate() {
        return RequestJson.write(Requests.Create.request());
    }
}
