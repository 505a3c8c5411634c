package dev.rapport.platform.custom;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.AddedFieldValue;
import dev.rapport.platform.schema.Field;
import dev.rapport.platform.schema.Field.Addition;
import dev.rapport.platform.schema.Field.Trait;
import dev.rapport.platform.schema.FieldType;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A field that an organisation added to an object. Its definition has passed {@link DefinitionRules}.
 *
 * @param object API name of the object
 */
record CustomField(
        RecordId id, String object, CustomFieldDefinition definition, Instant createdDate, Instant lastModifiedDate) {
    static final String KEY_PREFIX = "00N";

    private static final String COLUMN = "custom_values";
    private static final int DEFAULT_LONG_TEXT = 32_768;
    private static final int MOST_DIGITS = 18;

    String name() {
        return Objects.requireNonNull(definition.name());
    }

    /** Under which records keep the values. Never used again, so that a field made anew under an old name has none. */
    long key() {
        return id.number();
    }

    /** The field as everything else sees it. */
    Field toField() {
        Addition bare = new Addition(Long.toString(key()), definition.helpText(), null);
        Field field = field(bare);
        Object initial =
                definition.defaultValue() == null ? null : AddedFieldValue.parse(field, definition.defaultValue());
        return initial == null ? field : field(new Addition(bare.key(), bare.helpText(), initial));
    }

    private Field field(Addition addition) {
        FieldType type = type().fieldType();
        return new Field(
                name(),
                Objects.requireNonNull(definition.label()),
                type,
                COLUMN,
                length(),
                type.isNumber() ? or(definition.precision(), MOST_DIGITS) : 0,
                type.isNumber() ? or(definition.scale(), 0) : 0,
                definition.values() == null ? List.of() : definition.values(),
                null,
                traits(type),
                addition);
    }

    private CustomFieldType type() {
        return Objects.requireNonNull(definition.type());
    }

    private int length() {
        return switch (type()) {
            case TEXT -> or(definition.length(), type().longest());
            case LONG_TEXT_AREA -> or(definition.length(), DEFAULT_LONG_TEXT);
            default -> type().longest();
        };
    }

    private Set<Trait> traits(FieldType type) {
        Set<Trait> traits = EnumSet.of(Trait.CREATEABLE, Trait.UPDATEABLE);
        add(traits, Trait.FILTERABLE, type != FieldType.TEXTAREA);
        add(traits, Trait.SORTABLE, type != FieldType.TEXTAREA && type != FieldType.MULTIPICKLIST);
        add(traits, Trait.NILLABLE, type != FieldType.BOOLEAN);
        add(traits, Trait.DEMANDED, definition.required());
        add(traits, Trait.DEFAULTED, type == FieldType.BOOLEAN || definition.defaultValue() != null);
        add(traits, Trait.UNIQUE, definition.identifies());
        add(traits, Trait.EXTERNAL_ID, definition.externalId());
        add(traits, Trait.ID_LOOKUP, definition.externalId());
        add(traits, Trait.RESTRICTED, definition.restricted());
        return traits;
    }

    private static void add(Set<Trait> traits, Trait trait, boolean present) {
        if (present) {
            traits.add(trait);
        }
    }

    private static int or(@Nullable Integer said, int otherwise) {
        return said == null ? otherwise : said;
    }
}
