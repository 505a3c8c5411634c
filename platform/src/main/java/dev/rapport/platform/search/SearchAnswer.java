package dev.rapport.platform.search;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/**
 * What a search has found, in Salesforce's shape.
 *
 * @param search what was asked, for whoever completes the answer
 * @param bare whether the records are the whole answer, as they were below version 37.0
 */
public record SearchAnswer(Sosl search, boolean bare, List<JsonNode> searchRecords) {
    @JsonValue
    Object written() {
        return bare ? searchRecords : Map.of("searchRecords", searchRecords);
    }

    /** The same with other records. */
    public SearchAnswer with(List<JsonNode> records) {
        return new SearchAnswer(search, bare, records);
    }
}
