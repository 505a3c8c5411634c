package dev.rapport.platform.event.inbox;

import java.sql.SQLException;
import java.util.Set;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;

/** Tells whether a failure is the fault of the surroundings, so that the event is not to blame. */
public final class Outage {
    /** Connection lost, deadlock or serialization, no room or no connections left, server shut down or starting. */
    private static final Set<String> STATES = Set.of("08", "40", "53", "57P");

    private Outage() {}

    public static boolean explains(@Nullable Throwable failure) {
        if (failure == null) {
            return false;
        }
        if (failure instanceof SQLException sql && isOutage(sql.getSQLState())) {
            return true;
        }
        if (failure instanceof RetriableException || explains(failure.getCause())) {
            return true;
        }
        for (Throwable suppressed : failure.getSuppressed()) {
            if (explains(suppressed)) {
                return true;
            }
        }
        return false;
    }

    /** Without a state it comes from the connection pool: it had no connection to give. */
    private static boolean isOutage(@Nullable String state) {
        return state == null || STATES.stream().anyMatch(state::startsWith);
    }
}
