package dev.rapport.content.link;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How links are followed and counted. */
@ConfigMapping(prefix = "rapport.content.link")
interface LinkConfig {
    /** Where the gateway is as buyers see it; links begin with it. The issuer's address unless said otherwise. */
    @WithDefault("${rapport.issuer.url}")
    URI address();

    /** For how long a link is followed as it was found last; a revocation is late by as much. */
    @WithDefault("5S")
    Duration fresh();

    /** For how long it is followed so while the database does not answer. */
    @WithDefault("1H")
    Duration stale();

    /** How long a buyer waits for the database. */
    @WithDefault("1S")
    Duration patience();

    /** How many links are looked up at once. */
    @WithDefault("2")
    int lookups();

    /** How many links are remembered. */
    @WithDefault("10000")
    int remembered();

    /** How many views wait to be written; what comes beyond is not counted. */
    @WithDefault("10000")
    int waiting();

    /** How often the views that wait are written. */
    @WithDefault("1S")
    Duration writeInterval();

    /** For how long a view that cannot be written is tried again. */
    @WithDefault("1H")
    Duration tried();

    /** After how many links that lead nowhere an address is sent away for a minute. */
    @WithDefault("20")
    int guesses();

    /** The company's own networks, as in 203.0.113.0/24: who follows a link from there is no buyer. */
    Optional<List<String>> ownNetworks();
}
