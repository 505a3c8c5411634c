package dev.rapport.content.promotion;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why the master stays as it is. */
@Schema(name = "PromotionDecline", description = "Why the master stays as it is")
record DeclineRequest(@Schema(required = true) @Nullable String reason) {}
