package dev.rapport.content.asset;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is said with an approval; all of it may be left out. */
@Schema(name = "AssetApprovalRequest", description = "An asset is approved.")
record ApprovalRequest(
        @Schema(
                implementation = ApprovalKey.class,
                description = "For whom you approve. Needed of those who work for both; the others have one key.")
        @Nullable
        String function) {
    static final ApprovalRequest EMPTY = new ApprovalRequest(null);
}
