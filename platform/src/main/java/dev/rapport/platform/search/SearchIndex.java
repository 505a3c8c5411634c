package dev.rapport.platform.search;

import dev.rapport.platform.schema.ObjectType;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** PostgreSQL's indexes over the tables that a migration has declared searchable; see V0_8__search.sql. */
@ApplicationScoped
public class SearchIndex {
    private static final String SEARCHABLE = """
            select relname from pg_attribute join pg_class on pg_class.oid = attrelid
            where attname = 'search' and atttypid = 'tsvector'::regtype and relkind = 'r'""";
    private static final String FIND = "select record_id from find_records(?::regclass, to_tsquery('simple', ?), ?, ?)";

    private final AgroalDataSource database;
    private volatile @Nullable Set<String> tables;

    SearchIndex(AgroalDataSource database) {
        this.database = database;
    }

    /** Whether a search finds records of this object. */
    public boolean covers(ObjectType type) {
        Set<String> known = tables;
        if (known == null) {
            known = readTables();
            tables = known;
        }
        return known.contains(type.table());
    }

    /** Ids of the caller's organisation's records that match, best first. */
    List<Long> find(ObjectType type, Finding finding) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(FIND)) {
            statement.setString(1, '"' + type.table() + '"');
            statement.setString(2, finding.query());
            statement.setString(3, finding.words());
            statement.setInt(4, Sosl.MOST_RECORDS);
            List<Long> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getLong(1));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("a search failed", e);
        }
    }

    private Set<String> readTables() {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(SEARCHABLE);
                ResultSet rows = statement.executeQuery()) {
            Set<String> names = new HashSet<>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        } catch (SQLException e) {
            throw new IllegalStateException("the searchable tables cannot be read", e);
        }
    }
}
