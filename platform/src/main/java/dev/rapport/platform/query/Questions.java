package dev.rapport.platform.query;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.Modstamps;
import dev.rapport.platform.record.RecordTypes;
import dev.rapport.platform.security.CurrentCaller;
import dev.rapport.platform.soql.analysis.Analysis;
import dev.rapport.platform.soql.analysis.Calendar;
import dev.rapport.platform.soql.analysis.Moment;
import dev.rapport.platform.soql.analysis.Plan;
import dev.rapport.platform.soql.analysis.Viewpoint;
import dev.rapport.platform.soql.syntax.Query;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/** Gives queries their meaning for the caller: who asks, what day it is, and what may be read. */
@Singleton
class Questions {
    private static final Pattern MODSTAMP = Pattern.compile("systemmodstamp", Pattern.CASE_INSENSITIVE);

    private final RecordTypes types;
    private final ReadAccess access;
    private final CurrentCaller caller;
    private final QueryConfig config;
    private final Clock clock;
    private final Modstamps modstamps;

    Questions(
            RecordTypes types,
            ReadAccess access,
            CurrentCaller caller,
            QueryConfig config,
            Clock clock,
            Modstamps modstamps) {
        this.types = types;
        this.access = access;
        this.caller = caller;
        this.config = config;
        this.clock = clock;
        this.modstamps = modstamps;
        // PostgreSQL reads UTC+1 the other way round than Java does; of regions both think the same.
        if (!ZoneId.getAvailableZoneIds().contains(config.timeZone().getId())) {
            throw new IllegalStateException("rapport.query.time-zone is no region: " + config.timeZone());
        }
    }

    /**
     * As exact as positions keep it. The database is asked what is settled only for queries that can depend on it.
     *
     * @param soql the query that begins now
     */
    Moment now(String soql) {
        Instant time = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return new Moment(time, MODSTAMP.matcher(soql).find() ? modstamps.settled() : time);
    }

    /** @param asked when the query began */
    Plan analyse(Query query, Moment asked) {
        Calendar calendar =
                new Calendar(asked.time(), config.timeZone(), config.firstDayOfWeek(), config.fiscalYearStart());
        Viewpoint viewpoint = new Viewpoint(new RecordId(caller.get().userId()), calendar, asked.settled());
        Plan plan = Analysis.analyse(query, types.schema(), viewpoint);
        access.require(plan);
        return plan;
    }

    /** @param version API version to echo */
    Answering answering(String version) {
        return new Answering(version, config.timeZone());
    }
}
