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
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

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
        if (hasRepeated(values)) {
            // What comes first creates the record, what comes second finds it.
            return items.stream().map(this::one).toList();
        }
        List<List<RecordId>> found = lookup.find(binding, key, values);
        SortedMap<Integer, Outcome> outcomes = new TreeMap<>();
        List<Integer> fresh = new ArrayList<>();
        List<Integer> known = new ArrayList<>();
        for (int place = 0; place < items.size(); place++) {
            Outcome refusal = refusal(items.get(place), found.get(place));
            if (refusal == null) {
                (found.get(place).isEmpty() ? fresh : known).add(place);
            } else {
                outcomes.put(place, refusal);
            }
        }
        if (!fresh.isEmpty()) {
            put(outcomes, fresh, create(fresh.stream().map(items::get).toList()));
        }
        if (!known.isEmpty()) {
            put(outcomes, known, change(items, found, known));
        }
        return List.copyOf(outcomes.values());
    }

    private static boolean hasRepeated(List<String> values) {
        return values.stream()
                        .map(value -> value.toLowerCase(Locale.ROOT))
                        .distinct()
                        .count()
                < values.size();
    }

    private @Nullable Outcome refusal(Item item, List<RecordId> found) {
        if (found.size() > 1) {
            return several(found);
        }
        return found.isEmpty() && key.type() == FieldType.ID ? nobody(item) : null;
    }

    private static void put(SortedMap<Integer, Outcome> outcomes, List<Integer> places, List<Outcome> done) {
        for (int i = 0; i < places.size(); i++) {
            outcomes.put(places.get(i), done.get(i));
        }
    }

    private List<Outcome> change(List<Item> items, List<List<RecordId>> found, List<Integer> places) {
        List<Change> changes = places.stream()
                .map(place -> change(items.get(place), found.get(place).getFirst()))
                .toList();
        return batch.update(binding, changes);
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
