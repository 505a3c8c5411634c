package dev.rapport.feedback.routing;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.query.ExportedQuery;
import dev.rapport.platform.query.RowExport;
import dev.rapport.platform.soql.sql.RowScope;
import dev.rapport.platform.soql.syntax.Condition;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Asks the one query engine whether a condition is true of feedback. A condition is what stands after WHERE in SOQL; an
 * empty one is true of all.
 */
@ApplicationScoped
class FeedbackCriteria {
    static final int LENGTH = 4_000;

    private final RowExport export;

    FeedbackCriteria(RowExport export) {
        this.export = export;
    }

    /** Why a condition cannot be asked; a field that it asks for may have been removed since it was written. */
    Optional<ApiException> problem(@Nullable String condition) {
        try {
            if (condition != null) {
                Condition.parse(condition);
            }
            export.object(soql("Id != null", condition));
            return Optional.empty();
        } catch (ApiException refusal) {
            return Optional.of(refusal);
        }
    }

    /** Called inside a transaction, with a condition that has no problem. */
    boolean isTrueOf(RecordId feedback, @Nullable String condition, Instant asOf) {
        AtomicBoolean found = new AtomicBoolean();
        ExportedQuery query = new ExportedQuery(soql("Id = '" + feedback + "'", condition), RowScope.LIVE, asOf);
        export.read(query, null, 1, row -> found.set(true));
        return found.get();
    }

    /** The condition was parsed as one of its own before: brackets around it keep it one. */
    private static String soql(String where, @Nullable String condition) {
        return "SELECT Id FROM Feedback WHERE " + where + (condition == null ? "" : " AND (" + condition + ")");
    }
}
