package dev.rapport.platform.record;

import dev.rapport.platform.schema.Field;
import dev.rapport.platform.schema.Field.Trait;
import dev.rapport.platform.schema.FieldType;
import dev.rapport.platform.schema.ObjectType;
import dev.rapport.platform.schema.Schema;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares declared fields with the columns the migrations made, and demands row-level security on every table. */
@Singleton
public class ColumnVerifier {
    private static final String COLUMNS = """
            select column_name, data_type, is_nullable = 'YES', collation_name from information_schema.columns
            where table_schema = current_schema() and table_name = ?""";
    private static final String ROW_SECURITY =
            "select relrowsecurity from pg_class where oid = to_regclass(quote_ident(?))";

    private final AgroalDataSource database;

    ColumnVerifier(@DataSource("system") AgroalDataSource database) {
        this.database = database;
    }

    private record Column(
            String dataType, boolean nullable, @Nullable String collation) {}

    void verify(Schema schema, List<String> violations) {
        try (Connection connection = database.getConnection()) {
            for (ObjectType type : schema.types()) {
                verify(connection, type, violations);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the database does not tell its columns", e);
        }
    }

    private static void verify(Connection connection, ObjectType type, List<String> violations) throws SQLException {
        Map<String, Column> columns = columns(connection, type.table());
        if (columns.isEmpty()) {
            violations.add(type.name() + ": there is no table " + type.table());
            return;
        }
        if (!hasRowSecurity(connection, type.table())) {
            violations.add(type.name() + ": table " + type.table() + " has no row-level security");
        }
        if (!columns.containsKey("custom_values")) {
            violations.add(type.name() + ": table " + type.table() + " has no room for custom fields: call"
                    + " carry_custom_values after creating it");
        }
        for (Field field : type.fields()) {
            String where = type.name() + "." + field.name() + ": column " + type.table() + "." + field.column();
            check(where, field, columns.get(field.column()), violations);
        }
    }

    private static void check(String where, Field field, @Nullable Column column, List<String> violations) {
        if (column == null) {
            violations.add(where + " does not exist");
        } else if (!expected(field.type()).contains(column.dataType())) {
            violations.add(where + " is " + column.dataType() + ", not " + expected(field.type()));
        } else if (field.type().isText() && !"without_case".equals(column.collation())) {
            violations.add(where + " compares with regard to case: call compare_without_case after creating the table");
        } else if (column.nullable() && !field.is(Trait.NILLABLE)) {
            violations.add(where + " may be null although the field is required");
        } else if (!column.nullable() && field.is(Trait.NILLABLE)) {
            violations.add(where + " may not be null although the field need not have a value");
        }
    }

    private static Set<String> expected(FieldType type) {
        return switch (type) {
            case ID, REFERENCE -> Set.of("bigint");
            case STRING, TEXTAREA, EMAIL, PHONE, URL, PICKLIST, MULTIPICKLIST -> Set.of("text");
            case BOOLEAN -> Set.of("boolean");
            case INT -> Set.of("integer");
            case DOUBLE, CURRENCY, PERCENT -> Set.of("numeric");
            case DATE -> Set.of("date");
            case DATETIME -> Set.of("timestamp with time zone");
            case BASE64 -> Set.of("bytea");
        };
    }

    private static Map<String, Column> columns(Connection connection, String table) throws SQLException {
        Map<String, Column> columns = new HashMap<>();
        try (var statement = connection.prepareStatement(COLUMNS)) {
            statement.setString(1, table);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    columns.put(
                            rows.getString(1), new Column(rows.getString(2), rows.getBoolean(3), rows.getString(4)));
                }
            }
        }
        return columns;
    }

    private static boolean hasRowSecurity(Connection connection, String table) throws SQLException {
        try (var statement = connection.prepareStatement(ROW_SECURITY)) {
            statement.setString(1, table);
            try (var rows = statement.executeQuery()) {
                return rows.next() && rows.getBoolean(1);
            }
        }
    }
}
