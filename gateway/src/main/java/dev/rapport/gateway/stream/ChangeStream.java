package dev.rapport.gateway.stream;

import dev.rapport.gateway.stream.ChangeReader.Change;
import dev.rapport.gateway.stream.ChangeReader.Found;
import dev.rapport.gateway.stream.ChangeReader.Missing;
import dev.rapport.gateway.stream.Listener.GoneException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/** Carries changes from a reader to a listener until the session has to be checked again or the listener is gone. */
final class ChangeStream {
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final ChangeReader reader;
    private final Listener listener;
    private final Predicate<String> wanted;
    private final StreamConfig config;
    private final Clock clock;

    /** @param wanted tells by an object's API name whether its changes are */
    ChangeStream(ChangeReader reader, Listener listener, Predicate<String> wanted, StreamConfig config, Clock clock) {
        this.reader = reader;
        this.listener = listener;
        this.wanted = wanted;
        this.config = config;
        this.clock = clock;
    }

    /** @param missing what the reader found missing at its start */
    void run(List<Found> missing, Instant until) throws GoneException, InterruptedException {
        tell(missing);
        listener.tell(reader.position());
        Instant heartbeat = clock.instant().plus(config.heartbeat());
        Instant refresh = clock.instant().plus(config.partitionRefresh());
        while (listener.isThere() && clock.instant().isBefore(until)) {
            tell(reader.read(PATIENCE));
            Instant now = clock.instant();
            if (!now.isBefore(heartbeat)) {
                listener.tell(reader.position());
                heartbeat = now.plus(config.heartbeat());
            }
            if (!now.isBefore(refresh)) {
                reader.refresh();
                refresh = now.plus(config.partitionRefresh());
            }
        }
    }

    private void tell(List<Found> found) throws GoneException, InterruptedException {
        for (Found one : found) {
            switch (one) {
                case Missing missing -> listener.tell(missing);
                case Change change when wanted.test(change.object()) -> listener.tell(change);
                case Change _ -> {}
            }
        }
    }
}
