package dev.rapport.platform.search;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * What a search has found, in Salesforce's shape.
 *
 * @param search what was asked, for whoever completes the answer
 */
public record SearchAnswer(@JsonIgnore Sosl search, List<JsonNode> searchRecords) {}
