package dev.rapport.lead.conversion;

import dev.rapport.platform.schema.Field;
import dev.rapport.platform.schema.ObjectType;
import java.util.LinkedHashMap;
import java.util.Map;

/** Which of a lead's fields become which fields of what it is converted into: Salesforce's standard mapping. */
enum ConversionFields {
    ACCOUNT(
            "Account",
            "Company:Name Phone Fax Website Industry Rating AnnualRevenue NumberOfEmployees LeadSource:AccountSource"
                    + " Street:BillingStreet City:BillingCity State:BillingState PostalCode:BillingPostalCode"
                    + " Country:BillingCountry"),
    CONTACT(
            "Contact",
            "Salutation FirstName LastName Title Email Phone MobilePhone Fax LeadSource Description"
                    + " HasOptedOutOfEmail DoNotCall EmailBouncedReason EmailBouncedDate Jigsaw"
                    + " Street:MailingStreet City:MailingCity State:MailingState PostalCode:MailingPostalCode"
                    + " Country:MailingCountry"),
    OPPORTUNITY("Opportunity", "LeadSource CampaignId");

    private final String object;
    private final String mapping;

    ConversionFields(String object, String mapping) {
        this.object = object;
        this.mapping = mapping;
    }

    String object() {
        return object;
    }

    /** Names of the lead's fields, with those they become; custom fields of one name and type become each other. */
    Map<String, String> of(ObjectType lead, ObjectType target) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String pair : mapping.split(" ", -1)) {
            String[] names = pair.split(":", 2);
            fields.put(names[0], names[names.length - 1]);
        }
        lead.fields().stream()
                .filter(field -> field.addition() != null && isOn(target, field))
                .forEach(field -> fields.put(field.name(), field.name()));
        return fields;
    }

    private static boolean isOn(ObjectType target, Field field) {
        return target.find(field.name())
                .filter(other -> other.addition() != null && other.type() == field.type())
                .isPresent();
    }
}
