package dev.rapport.lead.courtesy;

import dev.rapport.lead.capture.Lead;
import dev.rapport.lead.courtesy.ContactCheckRequest.Asked;
import dev.rapport.lead.person.Person;
import dev.rapport.lead.touch.Channel;
import dev.rapport.lead.touch.Purpose;
import dev.rapport.lead.touch.Touch;
import dev.rapport.platform.id.RecordId;
import java.util.List;

/**
 * One person, under all the records that they have here.
 *
 * @param living the contact, or the lead that has not become one
 * @param records the living record and the leads that have become it
 */
record Contacted(Person living, List<Long> records) {
    Contacted {
        records = List.copyOf(records);
    }

    /** We go to them. */
    Touch touch(Asked asked) {
        RecordId id = living.id();
        boolean isLead = living instanceof Lead;
        return Touch.outbound(isLead ? id : null, isLead ? null : id, asked.channel(), asked.purpose(), asked.at());
    }

    /** What Salesforce's own two fields say; a customer's service goes on. */
    boolean hasOptedOutOf(Channel channel, Purpose purpose) {
        return purpose != Purpose.SERVICE
                && switch (channel) {
                    case CALL -> living.doNotCall();
                    case EMAIL -> living.hasOptedOutOfEmail();
                    default -> false;
                };
    }
}
