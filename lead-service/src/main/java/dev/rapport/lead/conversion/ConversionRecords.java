package dev.rapport.lead.conversion;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rapport.lead.conversion.ConversionStep.Action;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.ApiVersion;
import dev.rapport.platform.record.RecordBinding;
import dev.rapport.platform.record.RecordReader;
import dev.rapport.platform.record.RecordTypes;
import dev.rapport.platform.record.RecordWriter;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Reads and writes what a conversion is about as records, through the same checks and rules as any client's. */
@ApplicationScoped
class ConversionRecords {
    private static final String VERSION = "v" + ApiVersion.NEWEST + ".0";

    private final RecordTypes types;
    private final RecordReader reader;
    private final RecordWriter writer;
    private final ObjectMapper json;

    ConversionRecords(RecordTypes types, RecordReader reader, RecordWriter writer, ObjectMapper json) {
        this.types = types;
        this.reader = reader;
        this.writer = writer;
        this.json = json;
    }

    /** The record of this object that a parameter names; INVALID_CROSS_REFERENCE_KEY if there is none. */
    ObjectNode require(String object, String id, String parameter) {
        RecordId wanted = RecordId.parse(id);
        JsonNode found = read(object, wanted);
        if (!(found instanceof ObjectNode record)) {
            throw new ApiException(
                    ErrorCode.INVALID_CROSS_REFERENCE_KEY,
                    "invalid cross reference id: " + parameter + " " + wanted + " is no " + object + ".",
                    parameter);
        }
        return record;
    }

    JsonNode read(String object, RecordId id) {
        RecordBinding<?> binding = types.require(object);
        try {
            return json.readTree(reader.readAll(binding.type(), List.of(id), null, VERSION))
                    .path(0);
        } catch (IOException e) {
            throw new UncheckedIOException("a record's answer is JSON", e);
        }
    }

    /** The fields of a lead under the names that they have on what it becomes; empty ones are left out. */
    ObjectNode mapped(JsonNode lead, ConversionFields fields) {
        ObjectNode mapped = json.createObjectNode();
        fields.of(types.require("Lead").type(), types.require(fields.object()).type())
                .forEach((from, to) -> {
                    JsonNode value = lead.path(from);
                    if (!value.isMissingNode() && !value.isNull()) {
                        mapped.set(to, value);
                    }
                });
        return mapped;
    }

    ConversionStep create(String object, ObjectNode values) {
        RecordId id = writer.create(types.require(object), values).id();
        return new ConversionStep(object, Action.CREATE, id, names(values), 1);
    }

    /** Fills the empty fields of a record that is there already. */
    ConversionStep link(String object, ObjectNode record, ObjectNode values) {
        RecordId id = RecordId.parse(record.path("Id").asText());
        ObjectNode missing = json.createObjectNode();
        values.properties().forEach(value -> {
            if (record.path(value.getKey()).isNull()) {
                missing.set(value.getKey(), value.getValue());
            }
        });
        if (!missing.isEmpty()) {
            writer.update(types.require(object), id, missing);
        }
        return new ConversionStep(object, Action.LINK, id, names(missing), 1);
    }

    private static List<String> names(ObjectNode values) {
        List<String> names = new ArrayList<>();
        values.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
