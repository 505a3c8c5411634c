package dev.rapport.platform.event.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Predicate;

/**
 * Gives dead letters one more chance, here only: nothing is published, so no other consumer sees the event again.
 *
 * <p>The inbox decides as always, so replaying twice has one effect. Letters stay where they are until Kafka forgets
 * them.
 */
@ApplicationScoped
class Replay {
    private final DeadLetterReader letters;
    private final Inbox inbox;

    Replay(DeadLetterReader letters, Inbox inbox) {
        this.letters = letters;
        this.inbox = inbox;
    }

    /**
     * What became of the letters.
     *
     * @param repeated had taken effect already
     * @param failed by event, with the cause
     */
    record Outcome(List<UUID> handled, List<UUID> repeated, Map<UUID, String> failed) {}

    /** Replays the organisation's letters that are {@code wanted}. */
    Outcome replay(long orgId, Predicate<UUID> wanted) {
        Map<UUID, Delivery> found = new LinkedHashMap<>();
        letters.read(orgId, letter -> {
            if (wanted.test(letter.event().id())) {
                found.put(letter.event().id(), letter);
            }
        });
        return onThreadOfItsOwn(orgId, List.copyOf(found.values()));
    }

    /** The calling thread works for the administrator who asks; events are handled by Rapport itself. */
    private Outcome onThreadOfItsOwn(long orgId, List<Delivery> deliveries) {
        FutureTask<Outcome> task = new FutureTask<>(() -> handle(orgId, deliveries));
        Thread.ofVirtual().name("replay").start(task);
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private Outcome handle(long orgId, List<Delivery> deliveries) {
        Outcome outcome = new Outcome(new ArrayList<>(), new ArrayList<>(), new LinkedHashMap<>());
        for (Delivery delivery : deliveries) {
            UUID id = delivery.event().id();
            try {
                boolean fresh = inbox.handle(orgId, List.of(delivery)) == 1;
                (fresh ? outcome.handled() : outcome.repeated()).add(id);
            } catch (RuntimeException failure) {
                outcome.failed().put(id, failure.toString());
            }
        }
        return outcome;
    }
}
