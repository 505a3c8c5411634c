package dev.rapport.testkit;

import dev.rapport.testkit.Postgres.Database;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * Gives an application under test its surroundings: both datasources, Kafka, and the key that verifies {@link Tokens}.
 *
 * <p>Found by the service loader. Servers outlive the application, so test classes and profiles share them.
 */
public final class RapportEnvironment implements QuarkusTestResourceLifecycleManager {
    private String database = "rapport";

    @Override
    public void init(Map<String, String> arguments) {
        database = arguments.getOrDefault("database", database);
    }

    @Override
    public Map<String, String> start() {
        var kafka = CompletableFuture.supplyAsync(Kafka::bootstrapServers);
        Database postgres = Postgres.database(database);
        return Map.ofEntries(
                Map.entry("quarkus.datasource.jdbc.url", postgres.url()),
                Map.entry("quarkus.datasource.username", postgres.app()),
                Map.entry("quarkus.datasource.password", postgres.app()),
                Map.entry("quarkus.datasource.system.jdbc.url", postgres.url()),
                Map.entry("quarkus.datasource.system.username", postgres.owner()),
                Map.entry("quarkus.datasource.system.password", postgres.owner()),
                Map.entry("kafka.bootstrap.servers", kafka.join()),
                // A key at hand takes the place of the issuer that publishes one.
                Map.entry("quarkus.oidc.auth-server-url", ""),
                Map.entry("quarkus.oidc.public-key", SigningKey.publicPem()),
                Map.entry("quarkus.oidc.token.issuer", Tokens.ISSUER));
    }

    @Override
    public void stop() {}
}
