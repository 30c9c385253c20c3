package tachyon.chatroom.integration;

import tachyon.chatroom.contract.ChatroomGatewayContract;
import tachyon.chatroom.contract.GatewayUnderTest;

class DecoratedHttpClient5ContractTest extends ChatroomGatewayContract {
    @Override
    protected GatewayUnderTest open() {
        return OverTheEmulator.open(Transport.HTTPCLIENT5, Decorated::with);
    }
}
