package dev.rapport.platform.schema;

/** How SQL says the value of a field. */
public final class FieldSql {
    private FieldSql() {}

    /**
     * An expression of the type that the field's own column has or would have.
     *
     * @param qualifier the row's name with a point behind it; empty where only one row can be meant
     */
    public static String value(Field field, String qualifier) {
        String column = qualifier + '"' + field.column() + '"';
        Field.Addition addition = field.addition();
        return addition == null ? column : converted(field.type(), "(" + column + " ->> '" + addition.key() + "')");
    }

    /** A box that was never there to be ticked is not ticked. */
    private static String converted(FieldType type, String text) {
        return switch (type) {
            case STRING, TEXTAREA, EMAIL, PHONE, URL, PICKLIST, MULTIPICKLIST ->
                "(" + text + " COLLATE \"without_case\")";
            case BOOLEAN -> "COALESCE(CAST(" + text + " AS boolean), false)";
            case INT, DOUBLE, CURRENCY, PERCENT -> "CAST(" + text + " AS numeric)";
            case DATE -> "CAST(" + text + " AS date)";
            case DATETIME -> "CAST(" + text + " AS timestamptz)";
            case ID, REFERENCE, BASE64 ->
                throw new IllegalArgumentException("no custom field is of the type " + type.apiName());
        };
    }
}
