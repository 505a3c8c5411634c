package dev.rapport.lead.form;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells whose form a public key is. Asked as the tables' owner, because nobody knows the organisation yet: the one
 * question about forms that row-level security cannot serve. All others are asked in the organisation that this one names.
 */
@Singleton
class FormDirectory {
    private static final String FIND =
            "select org_id, allowed_origins from web_form where public_key = ? and is_active and not is_deleted";

    private final AgroalDataSource database;

    FormDirectory(@DataSource("system") AgroalDataSource database) {
        this.database = database;
    }

    /**
     * What has to be known before the organisation is entered.
     *
     * @param origins as given; which pages may read the answer, even that to a request that cannot be read
     */
    record Entry(long orgId, @Nullable String origins) {}

    /** Nothing for a form that is switched off or deleted. */
    Optional<Entry> find(String key) {
        if (!FormKeys.couldBe(key)) {
            return Optional.empty();
        }
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(FIND)) {
            statement.setString(1, key);
            try (var row = statement.executeQuery()) {
                return row.next() ? Optional.of(new Entry(row.getLong(1), row.getString(2))) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("forms cannot be looked up", e);
        }
    }
}
