package dev.rapport.testkit.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * What somebody who reads by a schema relies on: that its properties are there, in their types, and not null where they
 * never were. New properties disturb nobody, nor do new values of an enumeration: readers take those as text.
 */
record Reliance(JsonNode schema) {
    private static final List<String> KINDS = List.of("type", "format", "pattern");

    /** What another schema does not give; empty if reading by this one goes on. */
    List<String> unmetBy(JsonNode promised) {
        List<String> unmet = new ArrayList<>();
        compare("", schema, promised, unmet);
        return unmet;
    }

    /** Properties that are read as one of a few values. */
    List<String> enumerations() {
        return schema.path("properties").properties().stream()
                .filter(property -> present(property.getValue()).has("enum"))
                .map(property -> property.getKey())
                .toList();
    }

    private static void compare(String path, JsonNode read, JsonNode promised, List<String> unmet) {
        JsonNode wanted = present(read);
        JsonNode given = present(promised);
        KINDS.stream()
                .filter(kind -> wanted.has(kind) && !type(wanted, kind).equals(type(given, kind)))
                .map(kind ->
                        "%s has the %s %s instead of %s".formatted(path, kind, type(given, kind), type(wanted, kind)))
                .forEach(unmet::add);
        if (mayBeNull(promised) && !mayBeNull(read)) {
            unmet.add(path + " may be null");
        }
        wanted.path("properties").properties().forEach(property -> {
            String name = (path.isEmpty() ? "" : path + ".") + property.getKey();
            JsonNode found = given.path("properties").path(property.getKey());
            if (found.isMissingNode()) {
                unmet.add(name + " is not there");
            } else {
                compare(name, property.getValue(), found, unmet);
            }
        });
        if (wanted.has("items")) {
            compare(path + "[]", wanted.get("items"), given.path("items"), unmet);
        }
    }

    /** A nullable schema has null among its types, or is a choice between null and the rest. */
    private static boolean mayBeNull(JsonNode schema) {
        return types(schema).contains("null")
                || elements(schema.path("anyOf")).stream().anyMatch(Reliance::mayBeNull);
    }

    /** The schema of what is there when it is not null. */
    private static JsonNode present(JsonNode schema) {
        return elements(schema.path("anyOf")).stream()
                .filter(choice -> !types(choice).equals(List.of("null")))
                .findFirst()
                .orElse(schema);
    }

    private static String type(JsonNode schema, String keyword) {
        List<String> names = new ArrayList<>(keyword.equals("type") ? types(schema) : List.of());
        names.remove("null");
        return names.isEmpty() ? schema.path(keyword).asText("any") : String.join("/", names);
    }

    private static List<String> types(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isTextual()
                ? List.of(type.asText())
                : elements(type).stream().map(JsonNode::asText).toList();
    }

    private static List<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
