package dev.rapport.platform.soql.sql;

import dev.rapport.platform.schema.Field;
import dev.rapport.platform.schema.ObjectType;

/** How objects and fields are called in SQL. Every name comes from the schema and is quoted, here and nowhere else. */
final class Columns {
    static final String ORG_ID = quote("org_id");
    static final String IS_DELETED = quote("is_deleted");

    private Columns() {}

    static String table(ObjectType object) {
        return quote(object.table());
    }

    static String column(Field field) {
        return quote(field.column());
    }

    /**
     * The field as LIKE takes it. The columns' own collation would be slow here, and no index helps a pattern under
     * row-level security anyhow.
     */
    static String folded(Field field) {
        return "lower(" + column(field) + ") COLLATE \"C\"";
    }

    /** The placeholder of a pattern for a {@link #folded} field. */
    static String foldedPlaceholder() {
        return "lower(? COLLATE \"without_case\") COLLATE \"C\"";
    }

    /** The placeholder of a value that was read as text from a row. */
    static String placeholderForText(Field field) {
        return field.type().isText() ? "?" : "CAST(? AS " + sqlType(field) + ")";
    }

    private static String sqlType(Field field) {
        return switch (field.type()) {
            case ID, REFERENCE -> "bigint";
            case INT -> "integer";
            case DOUBLE, CURRENCY, PERCENT -> "numeric";
            case BOOLEAN -> "boolean";
            case DATE -> "date";
            case DATETIME -> "timestamptz";
            case STRING, TEXTAREA, EMAIL, PHONE, URL, PICKLIST -> "text";
            case BASE64 -> "bytea";
        };
    }

    private static String quote(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }
}
