package dev.rapport.local.process;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** One process of the stack: how it is started, when it is ready, and how it likes to be ended. */
public interface Component {

    /** As people and log files call it: {@code lead-service}. */
    String name();

    /** Where it listens: {@code 127.0.0.1:8081}. */
    String address();

    List<String> command();

    /** What its environment has beside that of the stack. */
    default Map<String, String> environment() {
        return Map.of();
    }

    /** Puts on disk what the process needs; called before each start, so it must leave alone what is already right. */
    default void prepare() throws IOException, InterruptedException {}

    /** Whether it serves; asked again and again, so it answers quickly, and throws only when it never will. */
    boolean isReady();

    default Signal stopSignal() {
        return Signal.TERM;
    }
}
