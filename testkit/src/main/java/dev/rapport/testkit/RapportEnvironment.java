package dev.rapport.testkit;

import dev.rapport.testkit.Postgres.Database;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * Gives an application under test its surroundings: both datasources, Kafka, and the issuer of {@link Tokens}.
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
        return Map.of(
                "quarkus.datasource.jdbc.url", postgres.url(),
                "quarkus.datasource.username", postgres.app(),
                "quarkus.datasource.password", postgres.app(),
                "quarkus.datasource.system.jdbc.url", postgres.url(),
                "quarkus.datasource.system.username", postgres.owner(),
                "quarkus.datasource.system.password", postgres.owner(),
                "kafka.bootstrap.servers", kafka.join(),
                "rapport.issuer.url", Issuer.url());
    }

    @Override
    public void stop() {}
}
