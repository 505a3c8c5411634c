package dev.rapport.lead.conversion;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How a lead is to be converted; names are those of Salesforce's {@code LeadConvert}.
 *
 * @param accountId the account it belongs to; a new one where none is named
 * @param contactId the contact it turns out to be; a new one where none is named
 * @param opportunityId the deal it is about; a new one where none is named
 * @param opportunityName name of the new deal; the company's where none is given
 * @param doNotCreateOpportunity there is no deal yet
 * @param convertedStatus the lead's status afterwards
 * @param ownerId whose all that is created will be; the lead's owner's where nobody is named
 * @param overwriteLeadSource the lead's source replaces that of the contact that is named
 */
public record ConversionRequest(
        @Nullable String accountId,
        @Nullable String contactId,
        @Nullable String opportunityId,
        @Schema(maxLength = 120) @Nullable String opportunityName,
        boolean doNotCreateOpportunity,
        @Schema(examples = "Closed - Converted") @Nullable String convertedStatus,
        @Nullable String ownerId,
        boolean overwriteLeadSource) {
    static final ConversionRequest PLAIN = new ConversionRequest(null, null, null, null, false, null, null, false);
}
