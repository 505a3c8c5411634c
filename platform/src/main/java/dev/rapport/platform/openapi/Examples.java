package dev.rapport.platform.openapi;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.schema.Field;
import dev.rapport.platform.schema.Field.Trait;
import dev.rapport.platform.schema.FieldType;
import dev.rapport.platform.schema.ObjectType;
import dev.rapport.platform.schema.Schema;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/** Examples of an object's values, one by one and as whole records, made of what its fields declare. */
final class Examples {
    private static final String VERSION = "v60.0";
    private static final BigDecimal AMOUNT = new BigDecimal("12.5");
    private static final BigDecimal DIGIT = BigDecimal.ONE;
    private static final int ROOM_FOR_AMOUNT = 2;

    private final Schema schema;
    private final ObjectType type;

    Examples(Schema schema, ObjectType type) {
        this.schema = schema;
        this.type = type;
    }

    /** A record as it is read, without references to objects of which nothing is known here. */
    Map<String, Object> record() {
        Map<String, Object> record = new LinkedHashMap<>();
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("type", type.name());
        attributes.put("url", type.address(VERSION, id(type)));
        record.put("attributes", attributes);
        record.putAll(values(_ -> true));
        return record;
    }

    /** What a new record is made of: all that may be said of it itself, and of references those that it must have. */
    Map<String, Object> creation() {
        Map<String, Object> record = values(
                field -> field.is(Trait.CREATEABLE) && (field.type() != FieldType.REFERENCE || field.isRequired()));
        type.fields().stream()
                .filter(Field::isRequired)
                .forEach(field -> record.computeIfAbsent(
                        field.name(), _ -> RecordId.of("000", 1).toString()));
        return record;
    }

    private Map<String, Object> values(Predicate<Field> shown) {
        Map<String, Object> values = new LinkedHashMap<>();
        type.fields().stream()
                .filter(shown)
                .forEach(field -> of(field).ifPresent(value -> values.put(field.name(), value)));
        return values;
    }

    /** Empty for a reference to an object of which nothing is known here. */
    Optional<Object> of(Field field) {
        return switch (field.type()) {
            case ID -> Optional.of(id(type).toString());
            case REFERENCE ->
                Objects.requireNonNull(field.reference()).objects().stream()
                        .flatMap(object -> schema.findParent(object).stream())
                        .findFirst()
                        .map(target -> id(target).toString());
            case STRING, TEXTAREA -> Optional.of(fitting(field.label(), field));
            case PICKLIST, MULTIPICKLIST ->
                Optional.of(
                        field.values().isEmpty()
                                ? fitting(field.label(), field)
                                : field.values().getFirst());
            case PHONE -> Optional.of(fitting("+44 20 7946 0018", field));
            case EMAIL -> Optional.of(fitting("ada@example.com", field));
            case URL -> Optional.of(fitting("https://example.com/engines", field));
            case DATE -> Optional.of("2026-03-31");
            case DATETIME -> Optional.of("2026-03-31T09:30:00.000+0000");
            case BASE64 -> Optional.of("UmFwcG9ydA==");
            case BOOLEAN -> Optional.of(false);
            case INT -> Optional.of(1);
            case DOUBLE, CURRENCY, PERCENT -> Optional.of(number(field));
        };
    }

    private static BigDecimal number(Field field) {
        boolean room = field.digits() - field.scale() >= ROOM_FOR_AMOUNT && field.scale() > 0;
        return room ? AMOUNT : DIGIT;
    }

    private static String fitting(String text, Field field) {
        return text.length() <= field.length() ? text : text.substring(0, field.length());
    }

    private static RecordId id(ObjectType type) {
        return RecordId.of(type.keyPrefix(), 1);
    }
}
