package dev.rapport.lead.campaign;

import dev.rapport.platform.id.RecordId;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a plan cites. */
@Schema(description = "The customer stories that a campaign's plan cites, verified or not.")
public record CitedStoriesView(RecordId campaignId, List<RecordId> storyIds) {}
