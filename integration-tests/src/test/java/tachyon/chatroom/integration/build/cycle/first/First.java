package tachyon.chatroom.integration.build.cycle.first;

import tachyon.chatroom.integration.build.cycle.second.Second;

/** One of two classes whose packages form a cycle. */
public record First(Second other) {}
