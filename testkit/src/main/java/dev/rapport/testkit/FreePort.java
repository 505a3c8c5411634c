package dev.rapport.testkit;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/**
 * Ports for servers that have to be told theirs. Not from the range that the system gives to outgoing connections: one
 * of those may take the port before the server does.
 */
final class FreePort {
    private static final int FIRST = 10_000;
    private static final int BEYOND = 30_000;

    private FreePort() {}

    static int find() {
        return IntStream.generate(() -> ThreadLocalRandom.current().nextInt(FIRST, BEYOND))
                .filter(FreePort::isFree)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int port) {
        try (ServerSocket _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
