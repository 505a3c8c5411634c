package dev.rapport.platform.record;

import dev.rapport.platform.schema.Field;
import dev.rapport.platform.schema.ObjectType;
import java.math.BigDecimal;

/**
 * Where an index finds the records that live by the value of a lookup field: the object's table, or for a custom field the
 * table in which {@code custom_key} keeps its values unique, all of them as texts.
 */
final class LookupSql {
    private LookupSql() {}

    /** A relation of org_id, id and value. */
    static String keys(ObjectType type, Field field) {
        Field.Addition addition = field.addition();
        return addition == null
                ? "(select org_id, id, \"" + field.column() + "\" as value from \"" + type.table()
                        + "\" where not is_deleted)"
                : "(select org_id, record_id as id, value from custom_key where key = " + addition.key() + ")";
    }

    /** PostgreSQL's name for the type of the values. */
    static String type(Field field) {
        if (field.addition() != null) {
            return "text";
        }
        return switch (field.type()) {
            case ID, REFERENCE -> "bigint";
            case INT -> "integer";
            case DOUBLE, CURRENCY, PERCENT -> "numeric";
            default -> "text";
        };
    }

    /** A value as it is compared there. */
    static Object bound(Field field, Object value) {
        return field.addition() != null && value instanceof BigDecimal number ? number.toPlainString() : value;
    }
}
