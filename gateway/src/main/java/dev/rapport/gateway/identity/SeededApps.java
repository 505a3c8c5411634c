package dev.rapport.gateway.identity;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rapport.gateway.identity.Seed.SeedApp;
import dev.rapport.gateway.issuer.Account;
import dev.rapport.gateway.issuer.Accounts;
import dev.rapport.gateway.issuer.ClientApp;
import dev.rapport.gateway.issuer.ClientApps;
import dev.rapport.gateway.issuer.Secrets;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.RecordTypes;
import dev.rapport.platform.record.RecordWriter;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Creates the connected apps of the seed, after its users. */
@Singleton
class SeededApps {
    private final ClientApps apps;
    private final Accounts accounts;
    private final Secrets secrets;
    private final RecordWriter writer;
    private final RecordTypes types;
    private final ObjectMapper json;

    SeededApps(
            ClientApps apps,
            Accounts accounts,
            Secrets secrets,
            RecordWriter writer,
            RecordTypes types,
            ObjectMapper json) {
        this.apps = apps;
        this.accounts = accounts;
        this.secrets = secrets;
        this.writer = writer;
        this.types = types;
        this.json = json;
    }

    void require(RecordId org, SeedApp app) {
        RecordId id = apps.find(app.clientId()).map(ClientApp::id).orElseGet(() -> create(app));
        if (!secrets.hasClientSecret(id)) {
            secrets.setClientSecret(org, id, app.clientSecret());
        }
    }

    private RecordId create(SeedApp app) {
        ObjectNode body = json.valueToTree(app.fields(runAs(app.runAs())));
        return writer.create(types.require(ConnectedApp.class), body).id();
    }

    private @Nullable String runAs(@Nullable String username) {
        return username == null
                ? null
                : accounts.find(username)
                        .map(Account::user)
                        .orElseThrow(() -> new IllegalStateException("the seed names no user " + username))
                        .toString();
    }
}
