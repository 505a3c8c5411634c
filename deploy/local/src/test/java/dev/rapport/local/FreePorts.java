package dev.rapport.local;

import dev.rapport.local.installation.Ports;
import dev.rapport.local.installation.StackException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/** Ports for a stack beside whatever else runs on the machine. */
public final class FreePorts {
    private FreePorts() {}

    public static Ports find() {
        return Stream.generate(() -> new Ports(ThreadLocalRandom.current().nextInt(20_000, 30_000)))
                .filter(FreePorts::areFree)
                .findFirst()
                .orElseThrow();
    }

    private static boolean areFree(Ports ports) {
        try {
            ports.requireFree();
            return true;
        } catch (StackException taken) {
            return false;
        }
    }
}
