package tachyon.chatroom.integration;

import tachyon.chatroom.contract.ChatroomGatewayContract;
import tachyon.chatroom.contract.GatewayUnderTest;
import tachyon.chatroom.decorator.resilience.ResilienceSettings;
import tachyon.chatroom.decorator.resilience.ResilientChatrooms;

class ResilientRetrofitContractTest extends ChatroomGatewayContract {
    @Override
    protected GatewayUnderTest open() {
        return OverTheEmulator.open(
                Transport.RETROFIT,
                gateway -> ResilientChatrooms.wrap(
                        gateway, ResilienceSettings.builder().build()));
    }
}
