package dev.rapport.platform.composite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.record.RecordBinding;
import dev.rapport.platform.record.Relationships;
import dev.rapport.platform.record.Relationships.Target;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Records nested in records, taken apart: parents before their children. */
final class Tree {
    private static final int MOST_LEVELS = 5;

    private final Elements elements;
    private final Relationships relationships;
    private final List<Node> nodes = new ArrayList<>();
    private final Set<String> names = new HashSet<>();

    private Tree(Elements elements, Relationships relationships) {
        this.elements = elements;
        this.relationships = relationships;
    }

    /**
     * A record of a tree.
     *
     * @param parent its reference id; null at the top
     * @param reference API name of the field that points at the parent; empty at the top
     */
    record Node(
            String referenceId,
            RecordBinding<?> binding,
            ObjectNode values,
            @Nullable String parent,
            String reference,
            int level) {}

    /** Refuses what is no tree of this object, or too large a one. */
    static List<Node> of(
            Elements elements, Relationships relationships, RecordBinding<?> root, List<JsonNode> records) {
        Tree tree = new Tree(elements, relationships);
        records.forEach(record -> tree.add(record, root, null, "", 1));
        if (tree.nodes.size() > CollectionBody.MOST_RECORDS) {
            throw new ApiException(
                    ErrorCode.EXCEEDED_ID_LIMIT,
                    "cannot submit more than " + CollectionBody.MOST_RECORDS + " records into this call: these are "
                            + tree.nodes.size() + ".");
        }
        return tree.nodes;
    }

    private void add(JsonNode json, RecordBinding<?> expected, @Nullable String parent, String reference, int level) {
        ObjectNode record = Elements.object(json);
        if (level > MOST_LEVELS) {
            throw new ApiException(
                    ErrorCode.LIMIT_EXCEEDED, "A tree has at most " + MOST_LEVELS + " levels of records.");
        }
        RecordBinding<?> binding = elements.requireType(record);
        String name = record.path("attributes").path("referenceId").asText("");
        if (binding != expected) {
            throw new ApiException(
                    ErrorCode.INVALID_TYPE,
                    "Here a " + expected.type().name() + " is expected, not a "
                            + binding.type().name() + ".");
        }
        if (name.isBlank() || !names.add(name)) {
            throw new ApiException(
                    ErrorCode.INVALID_PARAMETER,
                    "Each record needs a referenceId of its own in its attributes; this is none: '" + name + "'.",
                    "referenceId");
        }
        ObjectNode values = record.deepCopy();
        Node node = new Node(name, binding, values, parent, reference, level);
        nodes.add(node);
        record.properties().forEach(property -> {
            if (property.getValue().path("records").isArray()) {
                values.remove(property.getKey());
                addChildren(property.getKey(), property.getValue().path("records"), node);
            }
        });
    }

    private void addChildren(String relationship, JsonNode records, Node parent) {
        Target.Children children =
                relationships.requireChildren(parent.binding().type(), relationship);
        RecordBinding<?> binding = elements.requireType(children.child());
        String reference = children.reference().name();
        records.forEach(record -> add(record, binding, parent.referenceId(), reference, parent.level() + 1));
    }
}
