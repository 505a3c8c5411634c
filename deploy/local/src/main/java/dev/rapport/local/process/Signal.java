package dev.rapport.local.process;

import dev.rapport.local.installation.StackException;
import java.io.IOException;

/** What a process is asked to end by. Java can send only TERM, the shell all of them. */
public enum Signal {
    TERM,
    INT;

    void send(ProcessHandle process) {
        if (this == TERM) {
            process.destroy();
            return;
        }
        try {
            new ProcessBuilder("sh", "-c", "kill -s \"$0\" \"$1\" 2>/dev/null", name(), Long.toString(process.pid()))
                    .start();
        } catch (IOException e) {
            throw new StackException("Process " + process.pid() + " cannot be signalled", e);
        }
    }
}
