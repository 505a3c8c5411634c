package dev.rapport.platform.event.inbox;

import dev.rapport.platform.event.BulkSubscriber;
import dev.rapport.platform.event.EventBatch;
import dev.rapport.platform.event.Trace;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.tenancy.RowBatch;
import dev.rapport.platform.tenancy.RowBatch.Column;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Takes notes together, and remembers which ones came together, and with which traces. Cannot stand "poison". */
@ApplicationScoped
class NoteFiler implements BulkSubscriber<NoteFiler.Facts> {
    private final RowBatch rows;
    private final Trace trace;
    private final List<List<String>> batches = new CopyOnWriteArrayList<>();

    NoteFiler(RowBatch rows, Trace trace) {
        this.rows = rows;
        this.trace = trace;
    }

    record Facts(RecordId note, String text) {}

    @Override
    public String source() {
        return "platform-test";
    }

    @Override
    public String type() {
        return "NoteFiled";
    }

    @Override
    public Class<Facts> facts() {
        return Facts.class;
    }

    @Override
    public void handleAll(EventBatch<Facts> batch) {
        List<String> traced = new ArrayList<>();
        batch.forEach((event, facts) -> traced.add(facts.text() + " of " + trace.parent()));
        batches.add(traced);
        rows.execute(
                "insert into effect (org_id, note, text) select ?, * from unnest(?, ?)",
                batch.facts(),
                List.of(Column.id(Facts::note), Column.text(Facts::text)));
        if (batch.facts().stream().anyMatch(facts -> facts.text().equals("poison"))) {
            throw new IllegalArgumentException("poison is not for me");
        }
    }

    /** What came together so far, and forgets it. */
    List<List<String>> takeBatches() {
        List<List<String>> taken = List.copyOf(batches);
        batches.clear();
        return taken;
    }
}
