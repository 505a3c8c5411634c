package dev.rapport.lead.campaign;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long a gate may be passed though it is closed. */
@ConfigMapping(prefix = "rapport.campaign")
interface CampaignConfig {
    /** From the moment of the waiver to its expiry, at most. */
    @WithDefault("30D")
    Duration longestWaiver();
}
