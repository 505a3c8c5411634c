package dev.rapport.gateway.identity;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rapport.gateway.identity.Seed.SeedApp;
import dev.rapport.gateway.identity.Seed.SeedOrganization;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.security.Caller;
import dev.rapport.platform.security.CurrentCaller;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.jboss.logging.Logger;

/**
 * Creates at start-up what the seed file names and the database lacks; what is there stays as it is, passwords included.
 * Records are written as all are, so the services hear of the users.
 */
@Singleton
class Seeding {
    private static final Logger LOG = Logger.getLogger(Seeding.class);
    private static final String PART = "seed";

    private final SeedConfig config;
    private final ObjectMapper json;
    private final Organizations organizations;
    private final SeededUsers users;
    private final SeededApps apps;

    Seeding(SeedConfig config, ObjectMapper json, Organizations organizations, SeededUsers users, SeededApps apps) {
        this.config = config;
        this.json = json;
        this.organizations = organizations;
        this.users = users;
        this.apps = apps;
    }

    /** On a thread of its own: this one has a unit of work already, and each organisation needs a fresh one. */
    void seed(@Observes StartupEvent start) {
        config.file()
                .map(this::read)
                .ifPresent(seed -> CompletableFuture.runAsync(() -> seed(seed), Thread::startVirtualThread)
                        .join());
    }

    private void seed(Seed seed) {
        seed.organizations().forEach(this::seed);
        seed.connectedApps().forEach(this::seed);
        LOG.infof(
                "Seed is in place: %d organisations, %d connected apps",
                seed.organizations().size(), seed.connectedApps().size());
    }

    private Seed read(Path file) {
        try {
            return json.readValue(file.toFile(), Seed.class);
        } catch (IOException e) {
            throw new UncheckedIOException("the seed file " + file + " cannot be read", e);
        }
    }

    private void seed(SeedOrganization organization) {
        RecordId org = organizations.requireOrFound(organization.name());
        CurrentCaller.runAs(
                Caller.system(org.value(), PART), () -> organization.users().forEach(user -> users.require(org, user)));
    }

    private void seed(SeedApp app) {
        RecordId org = organizations.requireOrFound(app.organization());
        CurrentCaller.runAs(Caller.system(org.value(), PART), () -> apps.require(org, app));
    }
}
