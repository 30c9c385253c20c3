package tachyon.chatroom.integration.contract;

import tachyon.chatroom.contract.ChatroomGatewayContract;
import tachyon.chatroom.contract.GatewayUnderTest;
import tachyon.chatroom.integration.fixtures.Transport;

class RetrofitAlternateStatusContractTest extends ChatroomGatewayContract {
    @Override
    protected GatewayUnderTest open() {
        return EmulatedService.openWithAlternateStatuses(Transport.RETROFIT);
    }
}
