package dev.rapport.lead.conversion;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rapport.lead.capture.Lead;
import dev.rapport.lead.cycle.LeadStatus;
import dev.rapport.lead.handoff.Handoffs;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;

/** Decides whether a lead may be converted as asked, before anything is written. */
@ApplicationScoped
class ConversionAdmission {
    private final EntityManager entities;
    private final ConversionRecords records;
    private final Handoffs handoffs;

    ConversionAdmission(EntityManager entities, ConversionRecords records, Handoffs handoffs) {
        this.entities = entities;
        this.records = records;
        this.handoffs = handoffs;
    }

    /**
     * What the lead is to be linked with.
     *
     * @param status the lead's, afterwards
     */
    record Admitted(
            @Nullable ObjectNode account,
            @Nullable ObjectNode contact,
            @Nullable ObjectNode opportunity,
            String status) {}

    Admitted admit(Lead lead, ConversionRequest asked) {
        lead.demandNotErased();
        lead.demandAlive();
        handoffs.demandDecided(lead.id());
        if (asked.doNotCreateOpportunity() && (asked.opportunityId() != null || asked.opportunityName() != null)) {
            throw new ApiException(
                    ErrorCode.INVALID_PARAMETER,
                    "doNotCreateOpportunity contradicts opportunityId and opportunityName.",
                    "doNotCreateOpportunity");
        }
        ObjectNode contact = named("Contact", asked.contactId(), "contactId");
        String accountId = asked.accountId() != null ? asked.accountId() : account(contact);
        ObjectNode account = named("Account", accountId, "accountId");
        ObjectNode opportunity = named("Opportunity", asked.opportunityId(), "opportunityId");
        demandOf(account, contact, "contactId");
        demandOf(account, opportunity, "opportunityId");
        return new Admitted(account, contact, opportunity, status(asked.convertedStatus()));
    }

    private @Nullable ObjectNode named(String object, @Nullable String id, String parameter) {
        return id == null ? null : records.require(object, id, parameter);
    }

    private static @Nullable String account(@Nullable ObjectNode contact) {
        return contact == null || contact.path("AccountId").isNull()
                ? null
                : contact.path("AccountId").asText();
    }

    /** What has an account keeps it. */
    private static void demandOf(@Nullable ObjectNode account, @Nullable ObjectNode record, String parameter) {
        if (record == null || record.path("AccountId").isNull()) {
            return;
        }
        if (account == null || !record.path("AccountId").equals(account.path("Id"))) {
            throw new ApiException(
                    ErrorCode.FIELD_INTEGRITY_EXCEPTION,
                    parameter + ": " + record.path("Id").asText() + " belongs to the account "
                            + record.path("AccountId").asText() + "; name this one as accountId.",
                    parameter);
        }
    }

    private String status(@Nullable String wanted) {
        if (wanted == null) {
            return LeadStatus.CONVERTED;
        }
        var converted = entities.createQuery(
                        "select s.masterLabel from LeadStatus s where s.isConverted = true and s.isDeleted = false",
                        String.class)
                .getResultList();
        return converted.stream()
                .filter(wanted::equalsIgnoreCase)
                .findFirst()
                .orElseThrow(() -> new ApiException(
                        ErrorCode.INVALID_STATUS,
                        "invalid convertedStatus: a converted lead is one of " + converted + ".",
                        "convertedStatus"));
    }
}
