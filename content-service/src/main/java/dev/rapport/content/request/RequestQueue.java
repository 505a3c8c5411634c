package dev.rapport.content.request;

import dev.rapport.content.request.QueueView.Entry;
import dev.rapport.content.stage.CycleStage;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The one queue of all requests: its order, and who may change it in the open. */
@ApplicationScoped
@Transactional
class RequestQueue {
    private static final int LONGEST_REASON = 1_000;
    private static final int MOST = 200;

    private final ContentRequestRepository requests;
    private final QueueQuery query;
    private final OverrideLog log;
    private final CurrentCaller caller;
    private final Clock clock;

    RequestQueue(
            ContentRequestRepository requests, QueueQuery query, OverrideLog log, CurrentCaller caller, Clock clock) {
        this.requests = requests;
        this.query = query;
        this.log = log;
        this.caller = caller;
        this.clock = clock;
    }

    /** @param limit how many from the front */
    QueueView front(int limit) {
        if (limit < 1 || limit > MOST) {
            throw new ApiException(ErrorCode.INVALID_PARAMETER, "limit takes a number from 1 to " + MOST + ".");
        }
        List<Entry> front = query.front(limit, clock.instant());
        Map<CycleStage, Integer> values = new EnumMap<>(CycleStage.class);
        Arrays.stream(CycleStage.values()).forEach(stage -> values.put(stage, StageValue.of(stage)));
        return new QueueView(query.waiting(), values, front);
    }

    /** Puts a request before all that nobody put first; those who were put first stay in the order of that. */
    List<OverrideView> putFirst(RecordId id, String reason) {
        if (reason.codePointCount(0, reason.length()) > LONGEST_REASON) {
            throw new ApiException(
                    ErrorCode.STRING_TOO_LONG,
                    "\"reason\" is longer than " + LONGEST_REASON + " characters.",
                    "reason");
        }
        Instant now = now();
        requests.requireForUpdate(id).override(now);
        log.note(id, new RecordId(caller.get().userId()), reason, now);
        return log.of(id);
    }

    /** Puts a request back into its place. */
    List<OverrideView> putBack(RecordId id) {
        requests.requireForUpdate(id).override(null);
        log.note(id, new RecordId(caller.get().userId()), null, now());
        return log.of(id);
    }

    List<OverrideView> overrides(RecordId id) {
        return log.of(requests.require(id).id());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
