package dev.rapport.local.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** As much of Kustomize's strategic merge as our patches use: objects by key, lists of named things by name. */
final class StrategicMerge {
    private StrategicMerge() {}

    /** The target keeps its own {@code metadata}: a patch that is meant for many has no name to give. */
    static JsonNode of(JsonNode target, JsonNode patch) {
        ObjectNode merged = target.deepCopy();
        merged.set("spec", merge(target.path("spec"), patch.path("spec")));
        return merged;
    }

    private static JsonNode merge(JsonNode target, JsonNode patch) {
        if (target instanceof ObjectNode object && patch.isObject()) {
            patch.properties()
                    .forEach(entry -> object.set(entry.getKey(), merge(object.path(entry.getKey()), entry.getValue())));
            return object;
        }
        if (target instanceof ArrayNode list && patch.isArray() && patch.path(0).has("name")) {
            patch.forEach(element -> mergeByName(list, element));
            return list;
        }
        return patch;
    }

    private static void mergeByName(ArrayNode list, JsonNode element) {
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i).path("name").equals(element.path("name"))) {
                list.set(i, merge(list.get(i), element));
                return;
            }
        }
        list.add(element);
    }
}
