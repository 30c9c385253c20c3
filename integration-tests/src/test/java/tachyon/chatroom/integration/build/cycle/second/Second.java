package tachyon.chatroom.integration.build.cycle.second;

import tachyon.chatroom.integration.build.cycle.first.First;

/** One of two classes whose packages form a cycle. */
public record Second(First other) {}
