package dev.rapport.lead.merge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.rapport.lead.capture.Lead;
import dev.rapport.lead.capture.LeadRepository;
import dev.rapport.lead.cycle.Stage;
import dev.rapport.lead.merge.MergeJournal.Entry;
import dev.rapport.lead.person.PhoneNumbers;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.event.Outbox;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.RecordCorrections;
import dev.rapport.platform.record.RecordTypes;
import dev.rapport.platform.schema.Field;
import dev.rapport.platform.security.AccessMatrix;
import dev.rapport.platform.security.AccessMatrix.Action;
import dev.rapport.platform.security.CurrentCaller;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Merges leads, and takes merges back: each in one transaction, of which a dry run is the same without its end. */
@ApplicationScoped
class Merges {
    static final int MOST_DUPLICATES = 10;

    private final LeadRepository leads;
    private final PhoneNumbers phones;
    private final MergeAdmission admission;
    private final Inheritance inheritance;
    private final MergeJournal journal;
    private final RecordTypes types;
    private final RecordCorrections records;
    private final AccessMatrix access;
    private final Outbox outbox;
    private final CurrentCaller caller;
    private final Clock clock;

    Merges(
            LeadRepository leads,
            PhoneNumbers phones,
            MergeAdmission admission,
            Inheritance inheritance,
            MergeJournal journal,
            RecordTypes types,
            RecordCorrections records,
            AccessMatrix access,
            Outbox outbox,
            CurrentCaller caller,
            Clock clock) {
        this.leads = leads;
        this.phones = phones;
        this.admission = admission;
        this.inheritance = inheritance;
        this.journal = journal;
        this.types = types;
        this.records = records;
        this.access = access;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    /** @param fields for a field's name, the id of the lead whose value is kept */
    @Transactional
    MergeView merge(RecordId master, List<RecordId> duplicates, Map<String, String> fields, boolean dryRun) {
        access.require(Action.DELETE, "Lead");
        Map<RecordId, Lead> merged = admission.admit(master, duplicates);
        Map<Field, RecordId> winners = admission.winners(fields, merged.keySet());
        Corrections corrections = new Corrections(types, records);
        Map<Field, JsonNode> values = new LinkedHashMap<>();
        winners.forEach((field, winner) -> values.put(field, corrections.value(winner, field.name())));
        for (RecordId duplicate : duplicates) {
            inheritance.move(duplicate, master, corrections);
            corrections.point(duplicate, "MasterRecordId", master);
            corrections.set(duplicate, "Stage", TextNode.valueOf(Stage.MERGED.name()));
            corrections.bin(duplicate);
        }
        values.forEach((field, value) -> corrections.set(master, field.name(), value));
        Lead survivor = Objects.requireNonNull(merged.get(master));
        complete(survivor, corrections);
        LeadsMerged event = new LeadsMerged(master, duplicates, now(), user());
        journal.write(event, corrections.made());
        outbox.append(event);
        outbox.append(survivor.corrected());
        return end(new MergeView(master, duplicates, dryRun, corrections.changes()));
    }

    /** What is put together from other fields follows them here as well. */
    private void complete(Lead lead, Corrections corrections) {
        corrections.set(lead.id(), "Name", TextNode.valueOf(lead.fullName()));
        String phone = lead.dialled(phones);
        corrections.set(lead.id(), "NormalizedPhone", phone == null ? NullNode.getInstance() : TextNode.valueOf(phone));
    }

    /** Takes back the latest merge into this lead. */
    @Transactional
    MergeView unmerge(RecordId master, boolean dryRun) {
        access.require(Action.DELETE, "Lead");
        Lead survivor = leads.requireForUpdate(master);
        survivor.demandNotErased();
        survivor.demandUnconverted();
        Entry entry = journal.findLatest(master)
                .orElseThrow(() -> new ApiException(
                        ErrorCode.ILLEGAL_TRANSITION, "No lead was merged into " + master + ", or all were unmerged."));
        Corrections corrections = new Corrections(types, records);
        corrections.undo(entry.corrections());
        journal.markUndone(entry, now());
        outbox.append(new LeadsUnmerged(master, entry.merged(), now(), user()));
        outbox.append(survivor.corrected());
        return end(new MergeView(master, entry.merged(), dryRun, corrections.changes()));
    }

    private MergeView end(MergeView view) {
        records.flush();
        if (view.dryRun()) {
            QuarkusTransaction.setRollbackOnly();
        }
        return view;
    }

    private RecordId user() {
        return new RecordId(caller.get().userId());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
