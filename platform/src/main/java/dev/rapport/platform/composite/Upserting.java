package dev.rapport.platform.composite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rapport.platform.error.ApiError;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.KeyLookup;
import dev.rapport.platform.record.RecordBatch;
import dev.rapport.platform.record.RecordBatch.Change;
import dev.rapport.platform.record.RecordBatch.Outcome;
import dev.rapport.platform.record.RecordBinding;
import dev.rapport.platform.record.RecordUpsert;
import dev.rapport.platform.record.RecordUpsert.Several;
import dev.rapport.platform.record.RecordWriter.Saved;
import dev.rapport.platform.schema.Field;
import dev.rapport.platform.schema.FieldType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Creates or changes the records of a collection, all of one object, as a lookup field tells. */
final class Upserting implements Operation {
    private final RecordBinding<?> binding;
    private final Field key;
    private final KeyLookup lookup;
    private final RecordBatch batch;
    private final RecordUpsert upserts;

    Upserting(RecordBinding<?> binding, Field key, KeyLookup lookup, RecordBatch batch, RecordUpsert upserts) {
        this.binding = binding;
        this.key = key;
        this.lookup = lookup;
        this.batch = batch;
        this.upserts = upserts;
    }

    @Override
    public boolean tellsCreated() {
        return true;
    }

    @Override
    public Item read(JsonNode element) {
        ObjectNode record = Elements.object(element);
        String type =
                record.path("attributes").path("type").asText(binding.type().name());
        if (!type.equalsIgnoreCase(binding.type().name())) {
            throw new ApiException(
                    ErrorCode.INVALID_TYPE,
                    "The address is one of " + binding.type().name() + ", the record says it is a " + type + ".");
        }
        value(record);
        return new Item(binding, null, record);
    }

    private String value(ObjectNode record) {
        return Elements.find(record, key.name())
                .orElseThrow(
                        () -> new ApiException(ErrorCode.MISSING_ARGUMENT, key.name() + " not specified", key.name()));
    }

    @Override
    public List<Outcome> all(RecordBinding<?> same, List<Item> items) {
        List<String> values = items.stream().map(item -> value(item.values())).toList();
        if (values.stream()
                        .map(value -> value.toLowerCase(Locale.ROOT))
                        .distinct()
                        .count()
                < values.size()) {
            // What comes first creates the record, what comes second finds it.
            return items.stream().map(this::one).toList();
        }
        List<List<RecordId>> found = lookup.find(binding, key, values);
        Map<Integer, Outcome> outcomes = new HashMap<>();
        List<Integer> fresh = new ArrayList<>();
        List<Integer> known = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            List<RecordId> ids = found.get(i);
            if (ids.size() > 1) {
                outcomes.put(i, several(ids));
            } else if (ids.size() == 1) {
                known.add(i);
            } else if (key.type() == FieldType.ID) {
                outcomes.put(i, nobody(items.get(i)));
            } else {
                fresh.add(i);
            }
        }
        if (!fresh.isEmpty()) {
            place(outcomes, fresh, create(fresh.stream().map(items::get).toList()));
        }
        if (!known.isEmpty()) {
            List<Change> changes = known.stream()
                    .map(i -> change(items.get(i), found.get(i).getFirst()))
                    .toList();
            place(outcomes, known, batch.update(binding, changes));
        }
        List<Outcome> inOrder = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            inOrder.add(Objects.requireNonNull(outcomes.get(i)));
        }
        return inOrder;
    }

    private List<Outcome> create(List<Item> items) {
        return batch.create(binding, items.stream().map(Item::values).toList());
    }

    private Change change(Item item, RecordId id) {
        return new Change(id, Elements.without(item.values(), key.name()));
    }

    private Outcome nobody(Item item) {
        return new Outcome.Refused(List.of(new ApiError(
                "The requested resource does not exist: no record has the id " + value(item.values()) + ".",
                ErrorCode.NOT_FOUND,
                List.of())));
    }

    private static void place(Map<Integer, Outcome> outcomes, List<Integer> places, List<Outcome> done) {
        for (int i = 0; i < places.size(); i++) {
            outcomes.put(places.get(i), done.get(i));
        }
    }

    @Override
    public Outcome one(Item item) {
        try {
            Saved saved = upserts.upsert(binding, key, value(item.values()), item.values());
            return new Outcome.Written(saved.id(), saved.created());
        } catch (Several several) {
            return several(several.ids());
        }
    }

    private Outcome several(List<RecordId> ids) {
        return new Outcome.Refused(List.of(new ApiError(
                "Several records have this " + key.name() + ": " + ids,
                ErrorCode.DUPLICATE_VALUE,
                List.of(key.name()))));
    }
}
