package dev.rapport.gateway.issuer;

import dev.rapport.platform.id.RecordId;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** Finds the connected apps that ask for tokens, in all organisations. */
@Singleton
public class ClientApps {
    private static final String BY_CLIENT_ID = """
            select org_id, id, client_id, run_as_id, public_key from connected_app
            where client_id = ? and is_active and not is_deleted""";

    private final IssuerDatabase database;

    ClientApps(IssuerDatabase database) {
        this.database = database;
    }

    public Optional<ClientApp> find(String clientId) {
        return IssuerDatabase.isText(clientId)
                ? database.find(BY_CLIENT_ID, ClientApps::read, clientId)
                : Optional.empty();
    }

    private static ClientApp read(ResultSet row) throws SQLException {
        Long runAs = row.getObject(4, Long.class);
        return new ClientApp(
                new RecordId(row.getLong(1)),
                new RecordId(row.getLong(2)),
                row.getString(3),
                runAs == null ? null : new RecordId(runAs),
                row.getString(5));
    }
}
