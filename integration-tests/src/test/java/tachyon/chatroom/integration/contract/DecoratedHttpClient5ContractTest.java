package tachyon.chatroom.integration.contract;

import tachyon.chatroom.contract.ChatroomGatewayContract;
import tachyon.chatroom.contract.GatewayUnderTest;
import tachyon.chatroom.integration.fixtures.Transport;

class DecoratedHttpClient5ContractTest extends ChatroomGatewayContract {
    @Override
    protected GatewayUnderTest open() {
        return EmulatedService.openDecorated(Transport.HTTPCLIENT5, Decorated::with);
    }
}
