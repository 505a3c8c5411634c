package dev.rapport.local.demo.bank;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rapport.local.demo.bank.BankContact.Earlier;
import dev.rapport.local.demo.bank.BankContact.Person;
import dev.rapport.local.demo.bank.BankContact.Phone;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;

/** What a row means in Rapport: a lead, its touches, and how the campaign ended for it. Nothing is invented. */
public record Meaning(BankContact contact, String campaignId) {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int NOON = 12;

    /** Salesforce's own word where a lead has no company; private clients have none. */
    private static final String NO_COMPANY = "[not provided]";

    public ObjectNode lead() {
        ObjectNode lead = JSON.objectNode()
                .put("LastName", "Contact " + contact.row())
                .put("Company", NO_COMPANY)
                .put("Description", description())
                .put("CampaignId", campaignId);
        contact.person().findJob().ifPresent(job -> lead.put("Title", job));
        if (contact.phone() != Phone.UNKNOWN) {
            lead.put("LeadSource", contact.phone().name().toLowerCase(Locale.ROOT));
        }
        return lead;
    }

    /** As many as the bank counted. Only the last one's day is known, so all are put on it, a minute apart. */
    public ArrayNode touches() {
        ArrayNode touches = JSON.arrayNode(contact.contacts());
        for (int number = 1; number <= contact.contacts(); number++) {
            touches.addObject()
                    .put("externalId", contact.externalId() + "-" + number)
                    .put("channel", contact.phone() == Phone.UNKNOWN ? "OTHER" : "CALL")
                    .put("subject", "Contact " + number + " of " + contact.contacts())
                    .put(
                            "at",
                            lastContact()
                                    .minusSeconds(60L * (contact.contacts() - number))
                                    .toString())
                    .put("campaignId", campaignId);
        }
        return touches;
    }

    public ObjectNode outcome() {
        ObjectNode move = JSON.objectNode().put("at", lastContact().toString());
        return contact.subscribed()
                ? move.put("to", "CLOSED_WON")
                : move.put("to", "CLOSED_LOST").put("reason", "Did not subscribe to the term deposit");
    }

    /** The file gives a day and no hour; noon is on that day wherever one looks from in Europe. */
    private Instant lastContact() {
        return contact.day().atTime(NOON, 0).toInstant(ZoneOffset.UTC);
    }

    private String description() {
        Person person = contact.person();
        return "Age " + person.age() + ", " + person.marital() + ", education " + person.education() + "; balance "
                + person.balance() + " EUR a year on average, credit in default: " + yesNo(person.inDefault())
                + ", housing loan: " + yesNo(person.housingLoan()) + ", personal loan: "
                + yesNo(person.personalLoan()) + ". " + earlier();
    }

    private String earlier() {
        Earlier earlier = contact.earlier();
        return earlier.contacts() == 0
                ? "Not contacted in earlier campaigns."
                : "Earlier campaigns: " + earlier.contacts() + " contacts, the last " + earlier.daysSince()
                        + " days before, outcome " + earlier.outcome() + ".";
    }

    private static String yesNo(boolean value) {
        return value ? "yes" : "no";
    }
}
