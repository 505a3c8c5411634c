package dev.rapport.gateway.identity;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rapport.gateway.identity.Seed.SeedUser;
import dev.rapport.gateway.issuer.Account;
import dev.rapport.gateway.issuer.Accounts;
import dev.rapport.gateway.issuer.Secrets;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.RecordTypes;
import dev.rapport.platform.record.RecordWriter;
import jakarta.inject.Singleton;

/** Creates the users of the seed. A start that ended half-way is made good by the next one. */
@Singleton
class SeededUsers {
    private final Accounts accounts;
    private final Secrets secrets;
    private final RecordWriter writer;
    private final RecordTypes types;
    private final ObjectMapper json;

    SeededUsers(Accounts accounts, Secrets secrets, RecordWriter writer, RecordTypes types, ObjectMapper json) {
        this.accounts = accounts;
        this.secrets = secrets;
        this.writer = writer;
        this.types = types;
        this.json = json;
    }

    void require(RecordId org, SeedUser user) {
        RecordId id = accounts.find(user.username()).map(Account::user).orElseGet(() -> create(user));
        if (!secrets.hasPassword(id)) {
            secrets.setPassword(org, id, user.password());
        }
    }

    private RecordId create(SeedUser user) {
        ObjectNode body = json.valueToTree(user.fields());
        return writer.create(types.require(User.class), body).id();
    }
}
