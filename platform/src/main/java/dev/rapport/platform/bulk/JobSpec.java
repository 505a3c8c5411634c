package dev.rapport.platform.bulk;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a client asked for; never changes, but that an import is tried first and then done.
 *
 * @param object API name of the object whose records are written or read
 * @param externalIdFieldName by which an upsert finds records, null for all else
 * @param query SOQL of a query job, null for all else
 * @param version API version it was asked in, as {@code v60.0}
 * @param mapping for an import's columns the names of the fields they stand for, columns not in it being left out; null
 *     where the header names fields itself
 * @param dryRun whether rows are only tried
 * @param assignmentRuleId kept and told, as Salesforce does; rules of assignment are the services' own
 */
record JobSpec(
        Operation operation,
        String object,
        @Nullable String externalIdFieldName,
        @Nullable String query,
        Dialect dialect,
        String version,
        @Nullable String assignmentRuleId,
        @Nullable Map<String, String> mapping,
        boolean dryRun) {
    JobSpec {
        mapping = mapping == null ? null : Map.copyOf(mapping);
    }

    /** A job of the Bulk API, whose header names fields. */
    JobSpec(
            Operation operation,
            String object,
            @Nullable String externalIdFieldName,
            @Nullable String query,
            Dialect dialect,
            String version,
            @Nullable String assignmentRuleId) {
        this(operation, object, externalIdFieldName, query, dialect, version, assignmentRuleId, null, false);
    }

    /** The same under the names that the schema has. */
    JobSpec of(String objectName, @Nullable String keyName) {
        return new JobSpec(operation, objectName, keyName, query, dialect, version, assignmentRuleId, mapping, dryRun);
    }

    /** The API it was asked for in, as a change of a record names it. */
    String api() {
        return "api/bulk/" + version.substring(1);
    }

    JobSpec inEarnest() {
        return new JobSpec(
                operation, object, externalIdFieldName, query, dialect, version, assignmentRuleId, mapping, false);
    }
}
