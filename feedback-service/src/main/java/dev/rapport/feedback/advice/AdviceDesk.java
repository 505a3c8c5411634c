package dev.rapport.feedback.advice;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rapport.platform.event.Outbox;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.RecordTypes;
import dev.rapport.platform.record.RecordWriter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/** Carries out the verbs of advice as the writes of records that any client could send, under the same rules. */
@ApplicationScoped
@Transactional
class AdviceDesk {
    private final AdviceRepository all;
    private final RecordTypes types;
    private final RecordWriter writer;
    private final Outbox outbox;
    private final Clock clock;

    AdviceDesk(AdviceRepository all, RecordTypes types, RecordWriter writer, Outbox outbox, Clock clock) {
        this.all = all;
        this.types = types;
        this.writer = writer;
        this.outbox = outbox;
        this.clock = clock;
    }

    AdviceView read(RecordId id) {
        return all.require(id).view();
    }

    /** Moves on; a verb that changes nothing is a mistake. */
    AdviceView move(RecordId id, AdviceStatus to, ObjectNode with) {
        all.requireForUpdate(id).status().requireMove(to, id);
        writer.update(types.require(Advice.class), id, with.put("Status", to.name()));
        return read(id);
    }

    /** Takes silence for an answer, if nobody has decided in the meantime. */
    void expireIfStill(RecordId id) {
        all.findForUpdate(id)
                .filter(advice -> advice.status() == AdviceStatus.GIVEN)
                .ifPresent(advice -> outbox.append(advice.expire(clock.instant().truncatedTo(ChronoUnit.MILLIS))));
    }
}
