package dev.rapport.lead.order;

import static org.awaitility.Awaitility.await;

import dev.rapport.lead.Owner;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepetitionInfo;

/** Has things happen in an order, and some of them twice, as a seed decides. */
@Singleton
class Arrivals {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Owner owner;

    Arrivals(Owner owner) {
        this.owner = owner;
    }

    /** All of them shuffled; events may come twice. Ends when every event has taken effect. */
    void shuffled(RepetitionInfo run, List<? extends Runnable> all) {
        Random random = new Random(run.getCurrentRepetition());
        List<Runnable> order = new ArrayList<>(all);
        all.stream()
                .filter(each -> each instanceof Said && random.nextBoolean())
                .forEach(order::add);
        Collections.shuffle(order, random);
        order.forEach(Runnable::run);
        awaitAll(all);
    }

    void awaitAll(List<? extends Runnable> all) {
        all.stream()
                .filter(Said.class::isInstance)
                .map(Said.class::cast)
                .forEach(said -> await("for " + said).atMost(PATIENCE).until(() -> isDone(said)));
    }

    private boolean isDone(Said said) {
        return !owner.read("select 'done' from inbox where event_id = ?", said.id())
                .isEmpty();
    }
}
