package dev.rapport.platform.schema;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The way from a record to those that point at it.
 *
 * @param child the object that points
 * @param field its reference
 */
public record ChildRelationship(ObjectType child, Field field) {
    /** Name that a sub-query uses, for example {@code Contacts}; null if none was declared. */
    public @Nullable String name() {
        return reference().children();
    }

    boolean leadsFrom(String object) {
        return reference().objects().contains(object);
    }

    private Field.Reference reference() {
        return Objects.requireNonNull(field.reference(), field.name());
    }
}
