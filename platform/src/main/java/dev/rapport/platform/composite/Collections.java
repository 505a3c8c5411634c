package dev.rapport.platform.composite;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.platform.record.KeyLookup;
import dev.rapport.platform.record.RecordBatch;
import dev.rapport.platform.record.RecordBinding;
import dev.rapport.platform.record.RecordUpsert;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Writes many records of one service. */
@ApplicationScoped
class Collections {
    private final Creation creation;
    private final Changing changing;
    private final Deletion deletion;
    private final KeyLookup lookup;
    private final RecordBatch batch;
    private final RecordUpsert upserts;
    private final Togetherness togetherness;

    Collections(
            Creation creation,
            Changing changing,
            Deletion deletion,
            KeyLookup lookup,
            RecordBatch batch,
            RecordUpsert upserts,
            Togetherness togetherness) {
        this.creation = creation;
        this.changing = changing;
        this.deletion = deletion;
        this.lookup = lookup;
        this.batch = batch;
        this.upserts = upserts;
        this.togetherness = togetherness;
    }

    List<SaveOutcome> create(List<JsonNode> records, boolean allOrNone) {
        return run(new CollectionRun(creation, records), allOrNone);
    }

    List<SaveOutcome> update(List<JsonNode> records, boolean allOrNone) {
        return run(new CollectionRun(changing, records), allOrNone);
    }

    List<SaveOutcome> delete(List<JsonNode> ids, boolean allOrNone) {
        return run(new CollectionRun(deletion, ids), allOrNone);
    }

    List<SaveOutcome> upsert(RecordBinding<?> binding, String field, List<JsonNode> records, boolean allOrNone) {
        Operation upserting = new Upserting(binding, lookup.requireLookup(binding, field), lookup, batch, upserts);
        return run(new CollectionRun(upserting, records), allOrNone);
    }

    private List<SaveOutcome> run(CollectionRun run, boolean allOrNone) {
        return allOrNone || togetherness.isDemanded() ? run.allOrNone() : run.eachForItself();
    }
}
