package dev.rapport.lead.conversion;

import dev.rapport.platform.id.RecordId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a conversion did, or would do.
 *
 * @param dryRun nothing was written; ids of what would be created are null
 * @param alike accounts and contacts that were there before and look like the lead: candidates for linking
 */
public record ConversionView(
        RecordId leadId,
        boolean dryRun,
        @Nullable RecordId accountId,
        @Nullable RecordId contactId,
        @Nullable RecordId opportunityId,
        List<ConversionStep> steps,
        List<RecordId> alike) {}
