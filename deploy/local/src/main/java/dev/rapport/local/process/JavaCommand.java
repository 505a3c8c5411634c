package dev.rapport.local.process;

import dev.rapport.local.installation.Installation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line of a child JVM: the JDK that runs the stack, a small heap, and a mark that tells whose it is. */
public final class JavaCommand {
    /** As a JVM chooses by itself in a container of so little memory: faster to start, and smaller. */
    private static final String SMALL_COLLECTOR = "-XX:+UseSerialGC";

    private JavaCommand() {}

    /**
     * @param heap as {@code -Xmx} takes it
     * @param rest further options, then what to run
     */
    public static List<String> of(Installation installation, String heap, List<String> rest) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Drapport.home=" + installation.home(),
                "-Xmx" + heap,
                SMALL_COLLECTOR,
                "-XX:+ExitOnOutOfMemoryError"));
        command.addAll(rest);
        return List.copyOf(command);
    }
}
