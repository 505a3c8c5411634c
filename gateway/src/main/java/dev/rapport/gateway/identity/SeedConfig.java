package dev.rapport.gateway.identity;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** Where an installation's first users come from. */
@ConfigMapping(prefix = "rapport.seed")
interface SeedConfig {
    /** A JSON file of organisations, users and connected apps; what is missing of it is created at every start. */
    Optional<Path> file();
}
