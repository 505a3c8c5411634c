package dev.rapport.local.bench;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.local.LocalStack;
import dev.rapport.local.installation.Installation;
import dev.rapport.local.installation.Port;
import dev.rapport.local.installation.Ports;
import dev.rapport.local.postgres.Database;
import dev.rapport.local.seed.Seed;
import dev.rapport.local.seed.TokenRequest;
import java.net.URI;
import java.net.http.HttpClient;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A whole stack with empty data, and the ways to it: through the gateway, past it, and behind its back. */
final class Bed implements AutoCloseable {
    private static final String ROLE = "integration";

    private final LocalStack stack;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Installation installation;
    private final Api gateway;
    private final Api service;
    private final Api content;

    private Bed(LocalStack stack, Installation installation, Ports ports) throws Exception {
        this.stack = stack;
        this.installation = installation;
        Seed seed = Seed.read(installation);
        String session = TokenRequest.send(stack.baseUrl(), seed.requireApp("main"), seed.requireUser("main", ROLE));
        gateway = new Api(http, stack.baseUrl(), session);
        JsonNode caller = gateway.json(gateway.get("/services/oauth2/userinfo"));
        String token = ServiceToken.of(
                stack.database("gateway"),
                stack.baseUrl().toString(),
                caller.path("organization_id").asText(),
                caller.path("user_id").asText(),
                ROLE);
        service = new Api(http, URI.create("http://" + ports.address(Port.LEAD_SERVICE)), token);
        content = new Api(http, URI.create("http://" + ports.address(Port.CONTENT_SERVICE)), token);
    }

    static Bed make(Installation installation, Ports ports) throws Exception {
        LocalStack stack = LocalStack.start(installation, ports);
        try {
            return new Bed(stack, installation, ports);
        } catch (Exception e) {
            stack.close();
            throw e;
        }
    }

    Api gateway() {
        return gateway;
    }

    /** lead-service without the gateway. */
    Api service() {
        return service;
    }

    /** content-service without the gateway. */
    Api content() {
        return content;
    }

    String kafka() {
        return stack.kafkaAddress();
    }

    Installation installation() {
        return installation;
    }

    /** lead-service's database as its owner, who is not held to row-level security. */
    Connection database() throws SQLException {
        return owner("lead-service");
    }

    /** content-service's database as its owner. */
    Connection contentDatabase() throws SQLException {
        return owner("content-service");
    }

    private Connection owner(String service) throws SQLException {
        Database database = stack.database(service);
        return connect(database.url(), database.owner());
    }

    static Connection connect(String url, Database.Login login) throws SQLException {
        return DriverManager.getConnection(url, login.user(), login.password());
    }

    @Override
    public void close() {
        http.close();
        stack.close();
    }
}
