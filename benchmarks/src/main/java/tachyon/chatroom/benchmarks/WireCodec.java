package tachyon.chatroom.benchmarks;

import com.google.auto.service.AutoService;
import tachyon.chatroom.http.ConnectionSettings;
import tachyon.chatroom.wire.ResponseLimits;
import tachyon.chatroom.wire.RestOperation;
import tachyon.chatroom.wire.json.RequestJson;

/** The library's own codec, which both HTTP adapters use. */
@AutoService(MeasuredCodec.class)
public final class WireCodec implements MeasuredCodec {
    private final ResponseLimits limits = ResponseLimits.of(ConnectionSettings.builder()
            .baseUrl("http://127.0.0.1")
            .operatorId(Fixtures.OPERATOR_ID)
            .accessToken(Fixtures.ACCESS_TOKEN)
            .build());

    @Override
    public String name() {
        return "chatroom-wire";
    }

    @Override
    public Object readChatrooms(byte[] json) {
        return RestOperation.LIST_CHATROOMS.read(json, json.length, limits);
    }

    @Override
    public Object readMessages(byte[] json) {
        return RestOperation.LIST_MESSAGES.read(json, json.length, limits);
    }

    @Override
    public Object readChatroom(byte[] json) {
        return RestOperation.CREATE_CHATROOM.read(json, json.length, limits);
    }

    @Override
    public byte[] writeCreate() {
        return RequestJson.write(Requests.Create.request());
    }
}
