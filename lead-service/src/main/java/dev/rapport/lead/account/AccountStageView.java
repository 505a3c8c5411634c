package dev.rapport.lead.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rapport.platform.id.RecordId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Where an account stands.
 *
 * @param stage null for no customer
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Where an account stands past the close; without a stage it is no customer.")
public record AccountStageView(RecordId accountId, @Nullable AccountStage stage, boolean followsDeals) {}
