package dev.rapport.lead.handoff;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.record.FieldChanges;
import dev.rapport.platform.record.RecordRules;
import dev.rapport.platform.security.CurrentCaller;
import dev.rapport.platform.security.Role;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Collectors;

/** Turns a hand-off's status written as a field into the verb that it stands for. */
@ApplicationScoped
class HandoffRules implements RecordRules<Handoff> {
    private final Handoffs handoffs;
    private final HandoffAdmission admission;
    private final CurrentCaller caller;

    HandoffRules(Handoffs handoffs, HandoffAdmission admission, CurrentCaller caller) {
        this.handoffs = handoffs;
        this.admission = admission;
        this.caller = caller;
    }

    @Override
    public Class<Handoff> entity() {
        return Handoff.class;
    }

    @Override
    public void beforeCreate(Handoff handoff, FieldChanges changes) {
        if (handoff.status() != HandoffStatus.DRAFT) {
            HandoffStatus.DRAFT.demandNext(handoff.status());
        }
        demandNoRejection(handoff, changes);
        admission.demandRoom(handoff);
    }

    @Override
    public void afterCreate(Handoff handoff) {
        if (handoff.status() == HandoffStatus.SUBMITTED) {
            handoff.rewindTo(HandoffStatus.DRAFT);
            handoffs.submit(handoff);
        }
    }

    @Override
    public void beforeUpdate(Handoff handoff, FieldChanges changes) {
        demandNoRejection(handoff, changes);
        changes.findBefore("Status", HandoffStatus.class).ifPresent(before -> {
            HandoffStatus asked = handoff.status();
            handoff.rewindTo(before);
            handoff.status().demandNext(asked);
            demandMover(asked);
            move(handoff, asked);
        });
    }

    private void move(Handoff handoff, HandoffStatus asked) {
        switch (asked) {
            case DRAFT -> handoffs.recall(handoff);
            case SUBMITTED -> handoffs.submit(handoff);
            case ACCEPTED -> handoffs.accept(handoff);
            case REJECTED -> handoffs.reject(handoff, handoff.givenRejection());
            case TIMED_OUT, ANSWERED, CLOSED -> throw new IllegalStateException(asked + " has no mover");
        }
    }

    private void demandMover(HandoffStatus asked) {
        boolean may = caller.get().roles().stream().anyMatch(asked.movers()::contains);
        if (!may) {
            String movers = asked.movers().stream().map(Role::wireName).collect(Collectors.joining(", "));
            throw new ApiException(
                    ErrorCode.INSUFFICIENT_ACCESS_OR_READONLY,
                    "You may not make a hand-off " + asked + ": that is done by " + movers + ".",
                    "Status");
        }
    }

    /** Reason and note belong to the rejection; they come with it and stay as they were said. */
    private static void demandNoRejection(Handoff handoff, FieldChanges changes) {
        boolean rejecting = changes.touches("Status") && handoff.status() == HandoffStatus.REJECTED;
        if (!rejecting && (changes.touches("RejectionCode") || changes.touches("RejectionNote"))) {
            throw new ApiException(
                    ErrorCode.FIELD_INTEGRITY_EXCEPTION,
                    "RejectionCode and RejectionNote come together with the Status REJECTED.",
                    "RejectionCode",
                    "RejectionNote");
        }
    }
}
