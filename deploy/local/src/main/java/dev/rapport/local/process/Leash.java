package dev.rapport.local.process;

import java.io.IOException;

/**
 * Ends a child when the stack is gone, however it went. A shell waits at the end of a pipe; the kernel closes the pipe when
 * this process dies, even by {@code kill -9}, and the shell then asks the child to end, and ends it if it does not.
 */
final class Leash implements AutoCloseable {
    private static final String SCRIPT = """
            read -r _
            kill -s "$0" "$1"
            for _ in 1 2 3 4 5 6 7 8 9 10; do kill -0 "$1" || exit 0; sleep 1; done
            kill -s KILL "$1"
            """;

    private final Process shell;

    private Leash(Process shell) {
        this.shell = shell;
    }

    static Leash on(Process child, Signal signal) throws IOException {
        return new Leash(new ProcessBuilder("sh", "-c", SCRIPT, signal.name(), Long.toString(child.pid()))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    /** To be called as soon as the child has ended: its number may be given to another process. */
    @Override
    public void close() {
        shell.destroyForcibly();
    }
}
