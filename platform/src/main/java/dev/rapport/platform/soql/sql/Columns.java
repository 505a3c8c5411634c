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

    /** What is compared and sorted in place of the field's value; texts regardless of case, as they are indexed. */
    static String comparable(Field field) {
        return field.type().isText() ? "lower(" + column(field) + ")" : column(field);
    }

    /** The placeholder of a value that is compared with the field. */
    static String placeholder(Field field) {
        return field.type().isText() ? "lower(?)" : "?";
    }

    /** The placeholder of a {@link #comparable} value that was read as text from a row. */
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
