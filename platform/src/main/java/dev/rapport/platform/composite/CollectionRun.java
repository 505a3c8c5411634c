package dev.rapport.platform.composite;

import static jakarta.transaction.Status.STATUS_NO_TRANSACTION;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.RecordBatch.Outcome;
import dev.rapport.platform.record.RecordBinding;
import dev.rapport.platform.rest.FailureReport;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.ws.rs.core.Response.Status;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * One call over many records: written in batches, each a transaction, and one by one where the database or a rule refuses
 * a batch, so that the record to blame is found. Outcomes are in the order of the call.
 */
final class CollectionRun {
    private final Operation operation;
    private final @Nullable Item[] items;
    private final @Nullable SaveOutcome[] outcomes;

    CollectionRun(Operation operation, List<JsonNode> elements) {
        this.operation = operation;
        items = new Item[elements.size()];
        outcomes = new SaveOutcome[elements.size()];
        for (int i = 0; i < items.length; i++) {
            try {
                items[i] = operation.read(elements.get(i));
            } catch (ApiException unsound) {
                outcomes[i] = SaveOutcome.refused(null, unsound.errors());
            }
        }
    }

    /** Neighbours of one object. */
    private record Chunk(RecordBinding<?> binding, List<Integer> places) {}

    /** Each record for itself. */
    List<SaveOutcome> eachForItself() {
        for (Chunk chunk : chunks()) {
            try {
                take(chunk, QuarkusTransaction.requiringNew().call(() -> batch(chunk)));
            } catch (RuntimeException refused) {
                chunk.places().forEach(place -> attempt(place, QuarkusTransaction.requiringNew()::call));
            }
        }
        return done();
    }

    /** All of them in one transaction, or none: then a RolledBackException carries the outcomes. */
    List<SaveOutcome> allOrNone() {
        if (hasRefusals()) {
            throw rolledBack();
        }
        boolean mayTryTwice = QuarkusTransaction.getStatus() == STATUS_NO_TRANSACTION;
        try {
            QuarkusTransaction.joiningExisting().run(mayTryTwice ? this::inBatches : this::oneByOne);
        } catch (RolledBackException refused) {
            throw refused;
        } catch (RuntimeException refused) {
            if (!mayTryTwice) {
                throw refused;
            }
            Arrays.fill(outcomes, null);
            QuarkusTransaction.joiningExisting().run(this::oneByOne);
        }
        return done();
    }

    private void inBatches() {
        chunks().forEach(chunk -> take(chunk, batch(chunk)));
        if (hasRefusals()) {
            throw rolledBack();
        }
    }

    private void oneByOne() {
        for (int place = 0; place < items.length; place++) {
            attempt(place, Callable::call);
            if (hasRefusals()) {
                throw rolledBack();
            }
        }
    }

    private interface Attempt {
        Outcome make(Callable<Outcome> work) throws Exception;
    }

    private void attempt(int place, Attempt attempt) {
        Item item = item(place);
        try {
            outcomes[place] = SaveOutcome.of(item, attempt.make(() -> operation.one(item)), operation.tellsCreated());
        } catch (Exception refused) {
            outcomes[place] = SaveOutcome.refused(item.id(), FailureReport.of(refused));
        }
    }

    private List<Outcome> batch(Chunk chunk) {
        return operation.all(
                chunk.binding(), chunk.places().stream().map(this::item).toList());
    }

    private void take(Chunk chunk, List<Outcome> done) {
        for (int i = 0; i < done.size(); i++) {
            int place = chunk.places().get(i);
            outcomes[place] = SaveOutcome.of(item(place), done.get(i), operation.tellsCreated());
        }
    }

    private List<Chunk> chunks() {
        List<Chunk> chunks = new ArrayList<>();
        for (int place = 0; place < items.length; place++) {
            Item item = items[place];
            if (item == null) {
                continue;
            }
            if (chunks.isEmpty() || chunks.getLast().binding() != item.binding()) {
                chunks.add(new Chunk(item.binding(), new ArrayList<>()));
            }
            chunks.getLast().places().add(place);
        }
        return chunks;
    }

    private Item item(int place) {
        Item item = items[place];
        if (item == null) {
            throw new IllegalStateException("an unsound record is not written");
        }
        return item;
    }

    private boolean hasRefusals() {
        return Arrays.stream(outcomes).anyMatch(outcome -> outcome != null && !outcome.success());
    }

    private RolledBackException rolledBack() {
        for (int place = 0; place < outcomes.length; place++) {
            SaveOutcome outcome = outcomes[place];
            if (outcome == null || outcome.success()) {
                Item item = items[place];
                RecordId id = item == null ? null : item.id();
                outcomes[place] = SaveOutcome.rolledBack(id);
            }
        }
        return new RolledBackException(Status.OK.getStatusCode(), done());
    }

    private List<SaveOutcome> done() {
        List<SaveOutcome> done = new ArrayList<>();
        for (SaveOutcome outcome : outcomes) {
            if (outcome == null) {
                throw new IllegalStateException("a record was forgotten");
            }
            done.add(outcome);
        }
        return done;
    }
}
