package dev.rapport.feedback.mention;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.rapport.platform.id.RecordId;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The risk of a mention with all it was computed from. */
@Schema(name = "MentionRiskView", description = "How far a mention may carry, with the parts it is computed from")
record RiskView(RecordId mentionId, @JsonUnwrapped AmplificationRisk risk, String formula, Instant asOf) {}
