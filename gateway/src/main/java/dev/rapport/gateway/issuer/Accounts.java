package dev.rapport.gateway.issuer;

import dev.rapport.gateway.issuer.Account.Profile;
import dev.rapport.platform.id.RecordId;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;

/** Finds the users that log in, in all organisations. */
@Singleton
public class Accounts {
    private static final String ACCOUNT = """
            select org_id, id, is_active, string_to_array(replace(coalesce(roles, ''), ' ', ''), ';'),
                   username, email, first_name, last_name, name, alias,
                   language_locale_key, locale_sid_key, time_zone_sid_key,
                   (select o.name from organization o where o.id = users.org_id), last_modified_date
            from users where not is_deleted and\s""";

    private final IssuerDatabase database;

    Accounts(IssuerDatabase database) {
        this.database = database;
    }

    /** The user with this name, in any case of letters. */
    public Optional<Account> find(String username) {
        return IssuerDatabase.isText(username)
                ? database.find(ACCOUNT + "username = ?", Accounts::read, username)
                : Optional.empty();
    }

    public Optional<Account> find(RecordId user) {
        return database.find(ACCOUNT + "id = ?", Accounts::read, user.value());
    }

    private static Account read(ResultSet row) throws SQLException {
        return new Account(
                new RecordId(row.getLong(1)),
                new RecordId(row.getLong(2)),
                row.getBoolean(3),
                Set.of((String[]) row.getArray(4).getArray()),
                new Profile(
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        row.getString(8),
                        row.getString(9),
                        row.getString(10),
                        row.getString(11),
                        row.getString(12),
                        row.getString(13),
                        row.getString(14),
                        row.getTimestamp(15).toInstant()));
    }
}
