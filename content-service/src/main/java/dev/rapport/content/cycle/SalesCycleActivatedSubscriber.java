package dev.rapport.content.cycle;

import dev.rapport.platform.event.EventSubscriber;
import dev.rapport.platform.event.IncomingEvent;
import dev.rapport.platform.id.RecordId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Hears what marketing and sales have agreed on. */
@ApplicationScoped
class SalesCycleActivatedSubscriber implements EventSubscriber<SalesCycleActivatedSubscriber.SalesCycleActivated> {
    private final AgreedCycles cycles;

    SalesCycleActivatedSubscriber(AgreedCycles cycles) {
        this.cycles = cycles;
    }

    /** What is read of it. */
    record SalesCycleActivated(
            RecordId salesCycleId,
            int cycleVersion,
            String name,
            RecordId supersededId,
            List<Stage> stages,
            Instant at) {}

    /** A stage of it. */
    record Stage(String code, List<Tool> tools) {}

    /** What is needed there. */
    record Tool(String assetType, @Nullable String persona, int minimumCount) {}

    @Override
    public String source() {
        return "lead-service";
    }

    @Override
    public String type() {
        return "SalesCycleActivated";
    }

    @Override
    public Class<SalesCycleActivated> facts() {
        return SalesCycleActivated.class;
    }

    @Override
    public void handle(IncomingEvent event, SalesCycleActivated activated) {
        cycles.keep(activated);
    }
}
