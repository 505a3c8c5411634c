package dev.rapport.content.derivation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What comes of derivations. */
@ConfigMapping(prefix = "rapport.content.derivation")
interface DerivationConfig {
    /** For how many accounts a region is changed before its change is proposed to the master's owner. */
    @WithDefault("3")
    int promoteAfter();
}
