package dev.rapport.platform.bulk;

import org.jspecify.annotations.Nullable;

/**
 * What a client asked for; never changes.
 *
 * @param object API name of the object whose records are written or read
 * @param externalIdFieldName by which an upsert finds records, null for all else
 * @param query SOQL of a query job, null for all else
 * @param version API version it was asked in, as {@code v60.0}
 * @param assignmentRuleId kept and told, as Salesforce does; rules of assignment are the services' own
 */
record JobSpec(
        Operation operation,
        String object,
        @Nullable String externalIdFieldName,
        @Nullable String query,
        Dialect dialect,
        String version,
        @Nullable String assignmentRuleId) {}
