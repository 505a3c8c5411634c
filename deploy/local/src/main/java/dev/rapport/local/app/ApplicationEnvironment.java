package dev.rapport.local.app;

import dev.rapport.local.installation.Installation;
import dev.rapport.local.installation.Port;
import dev.rapport.local.installation.Ports;
import dev.rapport.local.installation.Secrets;
import dev.rapport.local.postgres.Database;
import java.util.HashMap;
import java.util.Map;

/** In charge of all that the stack tells its applications; they learn nothing from it in any other way. */
public final class ApplicationEnvironment {
    private final Installation installation;
    private final Ports ports;
    private final Secrets secrets;

    public ApplicationEnvironment(Installation installation, Ports ports, Secrets secrets) {
        this.installation = installation;
        this.ports = ports;
        this.secrets = secrets;
    }

    public Map<String, String> of(Application application, Database database) {
        Map<String, String> environment = new HashMap<>();
        environment.putAll(network(application.port()));
        environment.putAll(database(database));
        environment.putAll(
                switch (application.port()) {
                    case CONTENT_SERVICE ->
                        Map.of(
                                "RAPPORT_CONTENT_STORE_DIRECTORY_PATH",
                                installation.content().toString());
                    case GATEWAY -> gateway();
                    default -> Map.of();
                });
        return environment;
    }

    private Map<String, String> network(Port port) {
        return Map.of(
                "QUARKUS_HTTP_HOST", Ports.HOST,
                "QUARKUS_HTTP_PORT", Integer.toString(ports.of(port)),
                "KAFKA_BOOTSTRAP_SERVERS", ports.address(Port.KAFKA),
                "RAPPORT_ISSUER_URL", url(Port.GATEWAY));
    }

    private static Map<String, String> database(Database database) {
        return Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", database.url(),
                "QUARKUS_DATASOURCE_USERNAME", database.application().user(),
                "QUARKUS_DATASOURCE_PASSWORD", database.application().password(),
                "QUARKUS_DATASOURCE_SYSTEM_JDBC_URL", database.url(),
                "QUARKUS_DATASOURCE_SYSTEM_USERNAME", database.owner().user(),
                "QUARKUS_DATASOURCE_SYSTEM_PASSWORD", database.owner().password());
    }

    private Map<String, String> gateway() {
        return Map.of(
                "RAPPORT_ROUTES_LEAD", url(Port.LEAD_SERVICE),
                "RAPPORT_ROUTES_CONTENT", url(Port.CONTENT_SERVICE),
                "RAPPORT_ROUTES_FEEDBACK", url(Port.FEEDBACK_SERVICE),
                "RAPPORT_SEED_FILE", installation.seed().toString(),
                "QUARKUS_HTTP_SSL_PORT", Integer.toString(ports.of(Port.GATEWAY_TLS)),
                "QUARKUS_TLS_KEY_STORE_P12_PATH", installation.keyStore().toString(),
                "QUARKUS_TLS_KEY_STORE_P12_PASSWORD", secrets.of(Certificate.PASSWORD_NAME));
    }

    private String url(Port port) {
        return "http://" + ports.address(port);
    }
}
