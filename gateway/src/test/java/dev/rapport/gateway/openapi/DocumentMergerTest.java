package dev.rapport.gateway.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;

class DocumentMergerTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String LEAD = """
            {"paths": {"/leads": {"get": {"operationId": "list", "x": {"$ref": "#/components/schemas/Item"}}}},
             "components": {"schemas": {"Item": {"type": "string"}, "Same": {"type": "null"}}},
             "tags": [{"name": "Leads"}]}""";
    private static final String CONTENT = """
            {"paths": {"/assets": {"get": {"operationId": "list", "x": {"$ref": "#/components/schemas/Item"}}},
                       "/leads": {"get": {"operationId": "other"}, "post": {"operationId": "add"}}},
             "components": {"schemas": {"Item": {"type": "integer"}, "Same": {"type": "null"}}},
             "tags": [{"name": "Leads"}, {"name": "Assets"}]}""";

    private final ObjectNode merged = DocumentMerger.merge(
            object("{\"openapi\": \"3.1.0\"}"),
            List.of(
                    new PublishedDocument("lead-service", object(LEAD)),
                    new PublishedDocument("content-service", object(CONTENT))));

    @Test
    void keepsTheFrame() {
        assertEquals("3.1.0", at("/openapi"));
    }

    @Test
    void renamesOnlyTheComponentThatIsDescribedDifferently() {
        assertEquals("string", at("/components/schemas/Item/type"));
        assertEquals("integer", at("/components/schemas/ContentServiceItem/type"));
        assertEquals(3, merged.at("/components/schemas").size());
    }

    @Test
    void letsReferencesFollowTheRenamed() {
        assertEquals("#/components/schemas/Item", at("/paths/~1leads/get/x/$ref"));
        assertEquals("#/components/schemas/ContentServiceItem", at("/paths/~1assets/get/x/$ref"));
    }

    @Test
    void takesAnOperationThatSeveralHaveFromTheFirstAndAddsTheOthers() {
        assertEquals("list", at("/paths/~1leads/get/operationId"));
        assertEquals("add", at("/paths/~1leads/post/operationId"));
    }

    @Test
    void keepsOperationIdsUnique() {
        assertEquals("ContentService_list", at("/paths/~1assets/get/operationId"));
    }

    @Test
    void listsATagOnce() {
        assertEquals(List.of("Leads", "Assets"), merged.at("/tags").findValuesAsText("name"));
    }

    private String at(String pointer) {
        return merged.at(pointer).asText();
    }

    private static ObjectNode object(String json) {
        try {
            return (ObjectNode) JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
