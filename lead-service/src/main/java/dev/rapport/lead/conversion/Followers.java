package dev.rapport.lead.conversion;

import dev.rapport.lead.campaign.CampaignMember;
import dev.rapport.lead.conversion.ConversionStep.Action;
import dev.rapport.lead.courtesy.ContactPreference;
import dev.rapport.lead.task.Task;
import dev.rapport.lead.touch.Touch;
import dev.rapport.lead.touch.Touches;
import dev.rapport.platform.id.RecordId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What belongs to a lead and goes with the person: tasks, campaign memberships, touches, preferences. */
@ApplicationScoped
class Followers {
    private final EntityManager entities;
    private final Touches touches;

    Followers(EntityManager entities, Touches touches) {
        this.entities = entities;
        this.touches = touches;
    }

    /** @param what the deal, or the account where there is none */
    List<ConversionStep> follow(RecordId lead, RecordId contact, RecordId what) {
        List<Task> tasks = find(Task.class, "whoId", lead);
        tasks.forEach(task -> task.follow(contact, what));
        List<Touch> met = touches.ofLead(lead);
        met.forEach(touch -> touch.follow(contact));
        List<ContactPreference> preferences = find(ContactPreference.class, "leadId", lead);
        preferences.forEach(preference -> preference.follow(contact));
        int members = members(lead, contact);
        return List.of(
                moved("Task", "WhoId", tasks.size()),
                moved("CampaignMember", "ContactId", members),
                moved("Touch", "ContactId", met.size()),
                moved("ContactPreference", "ContactId", preferences.size()));
    }

    /** A campaign in which the contact is already keeps both memberships: a contact is in it once. */
    private int members(RecordId lead, RecordId contact) {
        Set<RecordId> taken = new HashSet<>();
        find(CampaignMember.class, "contactId", contact).forEach(member -> taken.add(member.campaign()));
        List<CampaignMember> followers = find(CampaignMember.class, "leadId", lead).stream()
                .filter(member -> taken.add(member.campaign()))
                .toList();
        followers.forEach(member -> member.follow(contact));
        return followers.size();
    }

    private <T> List<T> find(Class<T> entity, String property, RecordId person) {
        return entities.createQuery(
                        "select e from " + entity.getSimpleName() + " e where e." + property
                                + " = ?1 and e.isDeleted = false",
                        entity)
                .setParameter(1, person.value())
                .getResultList();
    }

    private static ConversionStep moved(String object, String field, int records) {
        return new ConversionStep(object, Action.MOVE, null, List.of(field), records);
    }
}
