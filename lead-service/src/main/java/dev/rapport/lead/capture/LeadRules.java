package dev.rapport.lead.capture;

import dev.rapport.lead.cycle.Stage;
import dev.rapport.lead.person.PhoneNumbers;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.event.Outbox;
import dev.rapport.platform.record.FieldChanges;
import dev.rapport.platform.record.RecordRules;
import dev.rapport.platform.record.RecordTypes;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;

/** Holds a lead written as a record to the same cycle as the verbs do. */
@ApplicationScoped
class LeadRules implements RecordRules<Lead> {
    /** Of what others know of a lead, that which a write can change. */
    private static final Set<String> WHO_IT_IS =
            Set.of("FirstName", "LastName", "Company", "Email", "Title", "Industry", "LeadSource");

    private final LeadStages stages;
    private final PhoneNumbers phones;
    private final RecordTypes types;
    private final Outbox outbox;

    LeadRules(LeadStages stages, PhoneNumbers phones, RecordTypes types, Outbox outbox) {
        this.stages = stages;
        this.phones = phones;
        this.types = types;
        this.outbox = outbox;
    }

    @Override
    public Class<Lead> entity() {
        return Lead.class;
    }

    @Override
    public void beforeCreate(Lead lead, FieldChanges changes) {
        lead.complete(phones);
        stages.demandWakeUp(lead);
    }

    @Override
    public void afterCreate(Lead lead) {
        stages.begin(lead);
        outbox.append(lead.captured());
    }

    @Override
    public void beforeUpdate(Lead lead, FieldChanges changes) {
        lead.demandNothingTold(changes, types.require(Lead.class).type());
        lead.demandUnconverted();
        lead.complete(phones);
        if (WHO_IT_IS.stream().anyMatch(changes::touches)) {
            outbox.append(lead.corrected());
        }
        Optional<Stage> before = changes.findBefore("Stage", Stage.class);
        if (before.isPresent()) {
            stages.followed(lead, before.get(), changes.touches("WakeUpAt") ? lead.wakeUpAt : null);
            return;
        }
        if (lead.takeStageReason() != null || lead.takeReasonCode() != null) {
            throw new ApiException(
                    ErrorCode.FIELD_INTEGRITY_EXCEPTION,
                    "StageReason says why the stage changes; it comes together with another Stage.",
                    "StageReason",
                    "Stage");
        }
        if (changes.touches("WakeUpAt")) {
            stages.demandWakeUp(lead);
        }
    }
}
