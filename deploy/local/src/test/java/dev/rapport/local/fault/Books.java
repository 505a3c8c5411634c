package dev.rapport.local.fault;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.local.demo.gateway.Gateway;
import dev.rapport.local.demo.gateway.Session;
import java.util.ArrayList;
import java.util.List;

/** What Rapport itself says it holds of one organisation, read through its public API. */
record Books(Session reader) {

    static Books of(Gateway gateway) {
        return new Books(gateway.as("admin"));
    }

    List<JsonNode> all(String soql) throws InterruptedException {
        List<JsonNode> records = new ArrayList<>();
        JsonNode page = reader.query(soql);
        while (true) {
            page.path("records").forEach(records::add);
            if (!page.path("nextRecordsUrl").isTextual()) {
                return records;
            }
            page = reader.get(page.path("nextRecordsUrl").asText());
        }
    }

    List<String> all(String soql, String field) throws InterruptedException {
        return all(soql).stream().map(found -> found.path(field).asText()).toList();
    }
}
