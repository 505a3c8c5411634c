package dev.rapport.lead.criteria;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.query.ExportedQuery;
import dev.rapport.platform.query.RowExport;
import dev.rapport.platform.soql.sql.RowScope;
import dev.rapport.platform.soql.syntax.Condition;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Asks the one query engine which records a condition is true of. A condition is what stands after WHERE in SOQL; an
 * empty one is true of all.
 */
@ApplicationScoped
public class Criteria {
    public static final int LENGTH = 4_000;

    private static final String FIELD = "Criteria";
    private static final String LEADS = "SELECT Id FROM Lead";
    private static final int STEP = 2_000;

    private final RowExport export;

    Criteria(RowExport export) {
        this.export = export;
    }

    /** Refuses a condition on leads that could not be asked, as {@link #demandSense(String, String)} does. */
    public void demandSense(@Nullable String condition) {
        demandSense(LEADS, condition);
    }

    /**
     * Refuses what could not be asked, with the refusal that a query gets, at the field Criteria.
     *
     * @param select what is asked, up to FROM and its object
     */
    public void demandSense(String select, @Nullable String condition) {
        problem(select, condition).ifPresent(refusal -> {
            throw new ApiException(
                    refusal.code(), FIELD + ": " + refusal.errors().getFirst().message(), FIELD);
        });
    }

    /** Why a condition on leads that once made sense does not any more: a field it asks for may have been removed. */
    public Optional<ApiException> problem(@Nullable String condition) {
        return problem(LEADS, condition);
    }

    public Optional<ApiException> problem(String select, @Nullable String condition) {
        try {
            if (condition != null) {
                Condition.parse(condition);
            }
            export.object(soql(select, "Id != null", condition));
            return Optional.empty();
        } catch (ApiException refusal) {
            return Optional.of(refusal);
        }
    }

    /** Those of these leads that a condition is true of. */
    public Set<RecordId> leads(@Nullable String condition, Collection<RecordId> among, Instant asOf) {
        Set<RecordId> matching = new HashSet<>();
        read(LEADS, "Id", among, condition, asOf, row -> matching.add(RecordId.parse(row[0])));
        return matching;
    }

    /**
     * Whether a condition that has no problem is true of a record.
     *
     * @param select what is asked, up to FROM and its object
     */
    public boolean isTrue(String select, @Nullable String condition, RecordId record, Instant asOf) {
        Set<RecordId> matching = new HashSet<>();
        read(select, "Id", Set.of(record), condition, asOf, row -> matching.add(RecordId.parse(row[0])));
        return !matching.isEmpty();
    }

    /**
     * Reads the records that a condition is true of; called inside a transaction, with a condition that has no problem.
     *
     * @param field of the ids among which they must be
     */
    public void read(
            String select,
            String field,
            Collection<RecordId> among,
            @Nullable String condition,
            Instant asOf,
            RowExport.Sink sink) {
        String ids = among.stream().map(id -> "'" + id + "'").collect(Collectors.joining(", ", "(", ")"));
        ExportedQuery query = new ExportedQuery(soql(select, field + " IN " + ids, condition), RowScope.LIVE, asOf);
        String next = export.read(query, null, STEP, sink);
        while (next != null) {
            next = export.read(query, next, STEP, sink);
        }
    }

    /** The condition was parsed as one of its own before: brackets around it keep it one. */
    private static String soql(String select, String where, @Nullable String condition) {
        return select + " WHERE " + where + (condition == null ? "" : " AND (" + condition + ")");
    }
}
