package dev.rapport.platform.record;

import dev.rapport.platform.id.RecordId;
import java.util.List;
import java.util.Map;

/** What a duplicate rule found, in Salesforce's shape. */
record DuplicateResult(
        boolean allowSave,
        String duplicateRule,
        String duplicateRuleEntityType,
        String errorMessage,
        List<MatchResult> matchResults) {
    private static final double CERTAIN = 100;

    /** What one way of comparing found; there is one to each rule. */
    record MatchResult(
            String entityType,
            List<String> errors,
            String matchEngine,
            List<MatchRecord> matchRecords,
            String rule,
            int size,
            boolean success) {}

    /** A record that is alike. */
    record MatchRecord(
            List<String> additionalInformation,
            List<String> fieldDiffs,
            double matchConfidence,
            Map<String, Object> record) {}

    static DuplicateResult of(String object, String rule, String message, List<RecordId> ids) {
        List<MatchRecord> records = ids.stream()
                .map(id -> new MatchRecord(
                        List.of(),
                        List.of(),
                        CERTAIN,
                        Map.of("attributes", Map.of("type", object), "Id", id.toString())))
                .toList();
        MatchResult match = new MatchResult(object, List.of(), "ExactMatchEngine", records, rule, records.size(), true);
        return new DuplicateResult(true, rule, object, message, List.of(match));
    }
}
