package dev.rapport.platform.query;

import dev.rapport.platform.soql.analysis.Moment;
import dev.rapport.platform.soql.sql.RowScope;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A query whose rows are read as texts, once or again.
 *
 * @param asOf what today is for it, and what is settled, however often and whenever it is read; see {@link Moment}
 */
public record ExportedQuery(String soql, RowScope scope, Instant asOf) {
    public ExportedQuery {
        // As exact as positions keep it.
        asOf = asOf.truncatedTo(ChronoUnit.MILLIS);
    }

    Moment asked() {
        return new Moment(asOf, asOf);
    }
}
