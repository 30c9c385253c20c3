package tachyon.chatroom.integration;

import tachyon.chatroom.contract.ChatroomGatewayContract;
import tachyon.chatroom.contract.GatewayUnderTest;

class DecoratedRetrofitContractTest extends ChatroomGatewayContract {
    @Override
    protected GatewayUnderTest open() {
        return OverTheEmulator.open(Transport.RETROFIT, Decorated::with);
    }
}
