package dev.rapport.platform.composite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.RecordBatch;
import dev.rapport.platform.record.RecordBatch.Outcome;
import dev.rapport.platform.record.RecordBinding;
import dev.rapport.platform.record.RecordWriter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;

/** Moves the records of a collection, given by their ids alone, to the bin. */
@ApplicationScoped
class Deletion implements Operation {
    private final Elements elements;
    private final RecordBatch batch;
    private final RecordWriter writer;

    Deletion(Elements elements, RecordBatch batch, RecordWriter writer) {
        this.elements = elements;
        this.batch = batch;
        this.writer = writer;
    }

    @Override
    public Item read(JsonNode element) {
        RecordId id = RecordId.parse(element.asText());
        return new Item(elements.requireType(id), id, JsonNodeFactory.instance.objectNode());
    }

    @Override
    public List<Outcome> all(RecordBinding<?> binding, List<Item> items) {
        return batch.delete(
                binding,
                items.stream().map(item -> Objects.requireNonNull(item.id())).toList());
    }

    @Override
    public Outcome one(Item item) {
        RecordId id = Objects.requireNonNull(item.id());
        writer.delete(item.binding(), id);
        return new Outcome.Written(id, false);
    }
}
