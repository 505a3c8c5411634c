package dev.rapport.content.link;

import dev.rapport.content.use.BuyerViews;
import dev.rapport.platform.security.Caller;
import dev.rapport.platform.security.CurrentCaller;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import org.jboss.logging.Logger;

/**
 * Writes the views that wait, after the buyers have long got their bytes. A view that cannot be written goes to the end
 * of the queue, so that it stands in nobody's way, and the rest of them wait for the next turn.
 */
@ApplicationScoped
class ViewWriter {
    private static final Logger LOG = Logger.getLogger(ViewWriter.class);

    private final ViewBuffer buffer;
    private final BuyerViews views;
    private final Clicks clicks;
    private final LinkConfig config;
    private final Clock clock;

    ViewWriter(ViewBuffer buffer, BuyerViews views, Clicks clicks, LinkConfig config, Clock clock) {
        this.buffer = buffer;
        this.views = views;
        this.clicks = clicks;
        this.config = config;
        this.clock = clock;
    }

    /** Before the application stops; whoever kills it loses what came since the last turn. */
    void finish(@Observes ShutdownEvent stop) {
        turn();
    }

    @Scheduled(every = "${rapport.content.link.write-interval:1S}", concurrentExecution = ConcurrentExecution.SKIP)
    void turn() {
        boolean written = true;
        for (int left = buffer.size(); left > 0 && written; left--) {
            written = buffer.take().map(this::write).orElse(false);
        }
    }

    /** False if it has to be tried again. */
    private boolean write(View view) {
        try {
            Caller links = Caller.system(view.organization().value(), "tracked-links");
            CurrentCaller.runAs(links, () -> views.record(view.facts()));
            return true;
        } catch (RuntimeException failure) {
            LOG.warnf("a view of %s cannot be written: %s", view.facts().asset(), failure);
            boolean young = clock.instant().isBefore(view.facts().at().plus(config.tried()));
            if (!young || !buffer.add(view)) {
                clicks.note(Click.LOST);
            }
            return false;
        }
    }
}
