package tachyon.chatroom.emulator;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import tachyon.chatroom.adapter.inmemory.InMemoryChatrooms;

/**
 * The command line arguments of the emulator.
 *
 * @param port the port; 0 selects a free port
 * @param help whether to print the usage only
 */
record CommandLine(int port, boolean help) {
    static final int OK = 0;
    static final int CANNOT_LISTEN = 1;
    static final int BAD_ARGUMENT = 2;
    static final int DEFAULT_PORT = 8080;

    private static final String USAGE = "Usage: [--port N] [--help]. Serves chatrooms in memory on 127.0.0.1. Default"
            + " port: " + DEFAULT_PORT + ". Range: 0 to 65535; 0 selects a free port.";

    /** Runs the command and returns the exit code. The threads of a started emulator keep the process alive. */
    static int run(String[] args, PrintStream out, PrintStream err) {
        try {
            CommandLine commandLine = parse(args);
            out.println(commandLine.help() ? USAGE : serve(commandLine.port()).baseUrl());
            out.flush();
            return OK;
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage() + " (see --help)");
            return BAD_ARGUMENT;
        } catch (UncheckedIOException e) {
            err.println(e.getMessage());
            return CANNOT_LISTEN;
        }
    }

    static CommandLine parse(String... args) {
        int port = DEFAULT_PORT;
        boolean help = false;
        for (int i = 0; i < args.length; i++) {
            switch (args[i]) {
                case "--help" -> help = true;
                case "--port" -> {
                    i++;
                    port = port(i < args.length ? args[i] : "");
                }
                default -> throw new IllegalArgumentException("unknown argument: " + args[i]);
            }
        }
        return new CommandLine(port, help);
    }

    private static ChatroomEmulator serve(int port) {
        return ChatroomEmulator.start(InMemoryChatrooms.create(), port, true);
    }

    private static int port(String text) {
        if (text.matches("[0-9]{1,5}")) {
            int port = Integer.parseInt(text);
            if (port <= 65_535) {
                return port;
            }
        }
        throw new IllegalArgumentException("--port: must be an integer from 0 to 65535");
    }
}
