package tachyon.chatroom.benchmarks;

import com.google.auto.service.AutoService;
import tachyon.chatroom.connection.ConnectionSettings;
import tachyon.chatroom.wire.AnswerLimits;
import tachyon.chatroom.wire.Endpoint;
import tachyon.chatroom.wire.RequestJson;

/** The library's own, which both transports use. */
@AutoService(MeasuredCodec.class)
public final class WireCodec implements MeasuredCodec {
    private final AnswerLimits limits = AnswerLimits.of(ConnectionSettings.builder()
            .baseUrl("http://127.0.0.1")
            .operatorId(Exchanges.OPERATOR_ID)
            .accessToken(Exchanges.ACCESS_TOKEN)
            .build());

    @Override
    public String name() {
        return "chatroom-wire";
    }

    @Override
    public Object readChatrooms(byte[] json) {
        return Endpoint.LIST_CHATROOMS.read(json, json.length, limits);
    }

    @Override
    public Object readMessages(byte[] json) {
        return Endpoint.LIST_MESSAGES.read(json, json.length, limits);
    }

    @Override
    public Object readChatroom(byte[] json) {
        return Endpoint.CREATE_CHATROOM.read(json, json.length, limits);
    }

    @Override
    public byte[] writeCreate() {
        return RequestJson.write(Requests.Create.request());
    }
}
