package dev.rapport.lead.conversion;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rapport.lead.capture.Lead;
import dev.rapport.lead.capture.LeadConverted;
import dev.rapport.lead.capture.LeadRepository;
import dev.rapport.lead.capture.LeadStages;
import dev.rapport.lead.conversion.ConversionAdmission.Admitted;
import dev.rapport.lead.conversion.ConversionStep.Action;
import dev.rapport.lead.cycle.Stage;
import dev.rapport.lead.opportunity.OpportunityRepository;
import dev.rapport.platform.event.Outbox;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.security.AccessMatrix;
import dev.rapport.platform.security.CurrentCaller;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Converts leads: each in one transaction, of which a dry run is the same without its end. */
@ApplicationScoped
class Conversions {
    private static final int MONTHS_OF_A_QUARTER = 3;

    private final LeadRepository leads;
    private final LeadStages stages;
    private final OpportunityRepository opportunities;
    private final ConversionAdmission admission;
    private final ConversionRecords records;
    private final Followers followers;
    private final Lookalikes lookalikes;
    private final AccessMatrix access;
    private final Outbox outbox;
    private final CurrentCaller caller;
    private final Clock clock;

    Conversions(
            LeadRepository leads,
            LeadStages stages,
            OpportunityRepository opportunities,
            ConversionAdmission admission,
            ConversionRecords records,
            Followers followers,
            Lookalikes lookalikes,
            AccessMatrix access,
            Outbox outbox,
            CurrentCaller caller,
            Clock clock) {
        this.leads = leads;
        this.stages = stages;
        this.opportunities = opportunities;
        this.admission = admission;
        this.records = records;
        this.followers = followers;
        this.lookalikes = lookalikes;
        this.access = access;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    ConversionView convert(RecordId id, ConversionRequest asked, boolean dryRun) {
        access.require(AccessMatrix.Action.UPDATE, "Lead");
        Lead lead = leads.requireForUpdate(id);
        Admitted admitted = admission.admit(lead, asked);
        List<RecordId> alike = lookalikes.of(lead);
        List<ConversionStep> steps = become(records.read("Lead", id), asked, admitted);
        LeadConverted.Into into = new LeadConverted.Into(
                Objects.requireNonNull(idOf(steps, "Account")),
                Objects.requireNonNull(idOf(steps, "Contact")),
                idOf(steps, "Opportunity"));
        RecordId what = into.opportunityId() == null ? into.accountId() : into.opportunityId();
        steps.addAll(followers.follow(id, into.contactId(), what));
        if (into.opportunityId() != null) {
            stages.advance(lead, reached(into.opportunityId()));
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        outbox.append(lead.convert(
                into, admitted.status(), now, new RecordId(caller.get().userId())));
        leads.flush();
        if (dryRun) {
            QuarkusTransaction.setRollbackOnly();
        }
        return view(id, steps, alike, dryRun);
    }

    private List<ConversionStep> become(JsonNode fields, ConversionRequest asked, Admitted admitted) {
        List<ConversionStep> steps = new ArrayList<>();
        String owner = asked.ownerId() == null
                ? fields.path("OwnerId").asText()
                : RecordId.parse(asked.ownerId()).toString();
        ObjectNode account = records.mapped(fields, ConversionFields.ACCOUNT).put("OwnerId", owner);
        steps.add(save("Account", admitted.account(), account));
        String accountId = String.valueOf(idOf(steps, "Account"));
        ObjectNode contact = records.mapped(fields, ConversionFields.CONTACT)
                .put("OwnerId", owner)
                .put("AccountId", accountId);
        if (admitted.contact() != null && asked.overwriteLeadSource()) {
            admitted.contact().putNull("LeadSource");
        }
        steps.add(save("Contact", admitted.contact(), contact));
        if (!asked.doNotCreateOpportunity()) {
            String name =
                    asked.opportunityName() == null ? fields.path("Company").asText() : asked.opportunityName();
            ObjectNode deal = records.mapped(fields, ConversionFields.OPPORTUNITY)
                    .put("OwnerId", owner)
                    .put("AccountId", accountId)
                    .put("Name", shortened(name))
                    .put("StageName", "Prospecting")
                    .put("CloseDate", endOfQuarter().toString());
            if (admitted.opportunity() == null) {
                deal.put("ContactId", String.valueOf(idOf(steps, "Contact")));
            }
            steps.add(save("Opportunity", admitted.opportunity(), deal));
        }
        return steps;
    }

    /** How far the deal has brought the lead, which may be linked with one that is won. It is locked: it moves after this. */
    private Stage reached(RecordId opportunity) {
        Stage stage = opportunities.requireForUpdate(opportunity).cycleStage();
        return stage.isOnMainLine() ? stage : Stage.SQO;
    }

    private ConversionStep save(String object, @Nullable ObjectNode existing, ObjectNode values) {
        return existing == null ? records.create(object, values) : records.link(object, existing, values);
    }

    private static @Nullable RecordId idOf(List<ConversionStep> steps, String object) {
        return steps.stream()
                .filter(step -> step.object().equals(object))
                .findFirst()
                .map(ConversionStep::id)
                .orElse(null);
    }

    /** A company's name may be longer than a deal's. */
    private static String shortened(String name) {
        int longest = 120;
        return name.codePointCount(0, name.length()) <= longest
                ? name
                : name.substring(0, name.offsetByCodePoints(0, longest));
    }

    /** When a deal is expected to be closed, where nobody has said anything. */
    private LocalDate endOfQuarter() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        int lastMonth = today.get(IsoFields.QUARTER_OF_YEAR) * MONTHS_OF_A_QUARTER;
        return today.withDayOfMonth(1).withMonth(lastMonth).plusMonths(1).minusDays(1);
    }

    private static ConversionView view(
            RecordId lead, List<ConversionStep> steps, List<RecordId> alike, boolean dryRun) {
        List<ConversionStep> shown = steps.stream()
                .filter(step -> step.records() > 0)
                .map(step -> dryRun && step.action() == Action.CREATE
                        ? new ConversionStep(step.object(), step.action(), null, step.fields(), 1)
                        : step)
                .toList();
        return new ConversionView(
                lead, dryRun, idOf(shown, "Account"), idOf(shown, "Contact"), idOf(shown, "Opportunity"), shown, alike);
    }
}
