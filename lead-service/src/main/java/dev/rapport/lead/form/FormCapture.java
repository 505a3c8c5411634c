package dev.rapport.lead.form;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rapport.lead.courtesy.FormConsents;
import dev.rapport.lead.touch.Touch;
import dev.rapport.lead.touch.Touches;
import dev.rapport.platform.id.RecordId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Writes what a submission means: a person if they are new, a touch, and what they agreed to. */
@ApplicationScoped
class FormCapture {
    private final FormFields fields;
    private final FormLedger ledger;
    private final Acquaintances acquaintances;
    private final Touches touches;
    private final ConsentStatements statements;
    private final FormConsents consents;

    FormCapture(
            FormFields fields,
            FormLedger ledger,
            Acquaintances acquaintances,
            Touches touches,
            ConsentStatements statements,
            FormConsents consents) {
        this.fields = fields;
        this.ledger = ledger;
        this.acquaintances = acquaintances;
        this.touches = touches;
        this.statements = statements;
        this.consents = consents;
    }

    Outcome take(WebForm form, Pass pass, SubmissionRequest request, Instant now) {
        boolean agrees = request.agrees();
        ObjectNode lead = lead(form, request);
        ledger.waitFor(lead.path("Email").asText());
        Submitter person = acquaintances.meet(lead);
        RecordId statement = statements.shownWith(pass);
        touch(form, person, request, agrees ? statement : null);
        if (statement != null && (agrees || person.isNew())) {
            consents.note(person.lead(), person.contact(), agrees, statement, now);
        }
        return person.isNew() ? Outcome.CAPTURED : Outcome.KNOWN;
    }

    private ObjectNode lead(WebForm form, SubmissionRequest request) {
        ObjectNode lead =
                fields.lead(request).put("OwnerId", form.owner().toString()).put("LeadSource", form.leadSource());
        RecordId campaign = form.campaign();
        return campaign == null ? lead : lead.put("CampaignId", campaign.toString());
    }

    private void touch(WebForm form, Submitter person, SubmissionRequest request, @Nullable RecordId agreedTo) {
        Touch touch = Touch.byForm(form.id(), agreedTo, form.campaign(), form.subject())
                .from(request.provenance());
        RecordId lead = person.lead();
        RecordId contact = person.contact();
        touches.record(lead == null ? touch.with(null, contact) : touch.with(lead, null));
        if (lead != null && contact != null) {
            touch.follow(contact);
        }
    }
}
