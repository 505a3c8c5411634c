package dev.rapport.platform.query;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.RecordTypes;
import dev.rapport.platform.security.CurrentCaller;
import dev.rapport.platform.soql.analysis.Analysis;
import dev.rapport.platform.soql.analysis.Calendar;
import dev.rapport.platform.soql.analysis.Plan;
import dev.rapport.platform.soql.analysis.Viewpoint;
import dev.rapport.platform.soql.syntax.Query;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** Gives queries their meaning for the caller: who asks, what day it is, and what may be read. */
@Singleton
class Questions {
    private final RecordTypes types;
    private final ReadAccess access;
    private final CurrentCaller caller;
    private final QueryConfig config;
    private final Clock clock;

    Questions(RecordTypes types, ReadAccess access, CurrentCaller caller, QueryConfig config, Clock clock) {
        this.types = types;
        this.access = access;
        this.caller = caller;
        this.config = config;
        this.clock = clock;
        // PostgreSQL reads UTC+1 the other way round than Java does; of regions both think the same.
        if (!ZoneId.getAvailableZoneIds().contains(config.timeZone().getId())) {
            throw new IllegalStateException("rapport.query.time-zone is no region: " + config.timeZone());
        }
    }

    /** As exact as positions keep it. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** @param asOf when the query began */
    Plan analyse(Query query, Instant asOf) {
        Calendar calendar = new Calendar(asOf, config.timeZone(), config.firstDayOfWeek(), config.fiscalYearStart());
        Viewpoint viewpoint = new Viewpoint(new RecordId(caller.get().userId()), calendar);
        Plan plan = Analysis.analyse(query, types.schema(), viewpoint);
        access.require(plan);
        return plan;
    }

    /** @param version API version to echo */
    Answering answering(String version) {
        return new Answering(version, config.timeZone());
    }
}
