package dev.rapport.platform.composite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.RecordBatch;
import dev.rapport.platform.record.RecordBatch.Change;
import dev.rapport.platform.record.RecordBatch.Outcome;
import dev.rapport.platform.record.RecordBinding;
import dev.rapport.platform.record.RecordWriter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;

/** Changes the records of a collection, found by their ids. */
@ApplicationScoped
class Changing implements Operation {
    private static final String ID = "id";

    private final Elements elements;
    private final RecordBatch batch;
    private final RecordWriter writer;

    Changing(Elements elements, RecordBatch batch, RecordWriter writer) {
        this.elements = elements;
        this.batch = batch;
        this.writer = writer;
    }

    @Override
    public Item read(JsonNode element) {
        ObjectNode record = Elements.object(element);
        RecordId id = RecordId.parse(Elements.find(record, ID)
                .orElseThrow(() ->
                        new ApiException(ErrorCode.MISSING_ARGUMENT, "Id not specified in an update call", "Id")));
        RecordBinding<?> binding = record.has("attributes") ? elements.requireType(record) : elements.requireType(id);
        return new Item(binding, id, Elements.without(record, ID));
    }

    @Override
    public List<Outcome> all(RecordBinding<?> binding, List<Item> items) {
        return batch.update(
                binding,
                items.stream()
                        .map(item -> new Change(Objects.requireNonNull(item.id()), item.values()))
                        .toList());
    }

    @Override
    public Outcome one(Item item) {
        RecordId id = Objects.requireNonNull(item.id());
        return new Outcome.Written(
                writer.update(item.binding(), id, item.values()).id(), false);
    }
}
