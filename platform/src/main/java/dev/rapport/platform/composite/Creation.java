package dev.rapport.platform.composite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rapport.platform.record.RecordBatch;
import dev.rapport.platform.record.RecordBatch.Outcome;
import dev.rapport.platform.record.RecordBinding;
import dev.rapport.platform.record.RecordWriter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Creates the records of a collection. */
@ApplicationScoped
class Creation implements Operation {
    private final Elements elements;
    private final RecordBatch batch;
    private final RecordWriter writer;

    Creation(Elements elements, RecordBatch batch, RecordWriter writer) {
        this.elements = elements;
        this.batch = batch;
        this.writer = writer;
    }

    @Override
    public Item read(JsonNode element) {
        ObjectNode record = Elements.object(element);
        return new Item(elements.requireType(record), null, record);
    }

    @Override
    public List<Outcome> all(RecordBinding<?> binding, List<Item> items) {
        return batch.create(binding, items.stream().map(Item::values).toList());
    }

    @Override
    public Outcome one(Item item) {
        return new Outcome.Written(writer.create(item.binding(), item.values()).id(), true);
    }
}
