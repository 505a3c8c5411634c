package dev.rapport.lead.merge;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.platform.id.RecordId;

/** One field of one record that a merge changed. */
record Correction(RecordId record, String field, JsonNode before, JsonNode after) {}
