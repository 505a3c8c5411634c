package dev.rapport.platform.schema;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One field of an object.
 *
 * @param name API name, for example {@code LastName}
 * @param column column in the object's table, for example {@code last_name}
 * @param length greatest number of characters of a text; 0 for other types
 * @param digits greatest number of digits of a number, before and after the point; 0 for other types
 * @param scale digits after the point
 * @param values picklist values in their order; empty for other types
 * @param reference what a reference points at, null for other types
 * @param traits what may be done with the field
 * @param addition what is true of a field that an organisation added itself; null for one that every organisation has
 */
public record Field(
        String name,
        String label,
        FieldType type,
        String column,
        int length,
        int digits,
        int scale,
        List<String> values,
        @Nullable Reference reference,
        Set<Trait> traits,
        @Nullable Addition addition) {

    /** What may be done with a field, and what is promised of its values. */
    public enum Trait {
        /** May be set when a record is created. */
        CREATEABLE,
        /** May be changed afterwards. */
        UPDATEABLE,
        FILTERABLE,
        SORTABLE,
        /** May be null. */
        NILLABLE,
        /** Callers must give it a value, though records from before that was demanded may have none. */
        DEMANDED,
        /** Gets a value on creation if none is given. */
        DEFAULTED,
        /** Identifies a record in another system; usable for upsert. */
        EXTERNAL_ID,
        /** Usable to look a record up, as external ids are. */
        ID_LOOKUP,
        /** No two records of an organisation have the same value. */
        UNIQUE,
        /** Only the listed picklist values are allowed. */
        RESTRICTED,
        /** The field that stands for the record where people read it. */
        NAME_FIELD,
        /** Tells about a person, or may: free text does. */
        PERSONAL
    }

    /**
     * The target of a reference.
     *
     * @param objects API names of the objects it may point at; several make it polymorphic
     * @param relationship name that a SOQL path uses, for example {@code Owner}
     * @param children name by which the objects pointed at list these records, for example {@code Contacts}; null if
     *     they do not
     */
    public record Reference(
            List<String> objects,
            String relationship,
            @Nullable String children) {
        public Reference {
            objects = List.copyOf(objects);
        }

        /** True if a record's object is known only from its id. */
        public boolean isPolymorphic() {
            return objects.size() > 1;
        }
    }

    /**
     * What only a custom field has.
     *
     * @param key under which its values are stored, beside those of other custom fields: digits
     * @param initial value of a new record that is given none, as JSON would hold it; null for none
     */
    public record Addition(
            String key, @Nullable String helpText, @Nullable Object initial) {
        public Addition {
            if (!key.matches("[0-9]+")) {
                throw new IllegalArgumentException("a key has digits only: " + key);
            }
        }
    }

    /** A field that every organisation has. */
    public Field(
            String name,
            String label,
            FieldType type,
            String column,
            int length,
            int digits,
            int scale,
            List<String> values,
            @Nullable Reference reference,
            Set<Trait> traits) {
        this(name, label, type, column, length, digits, scale, values, reference, traits, null);
    }

    public Field {
        values = List.copyOf(values);
        traits = Set.copyOf(traits);
    }

    public boolean is(Trait trait) {
        return traits.contains(trait);
    }

    /** True if it goes when the person is erased; of a field that an organisation added nobody knows that it need not. */
    public boolean isPersonal() {
        return is(Trait.PERSONAL) || addition != null;
    }

    /** True if a caller may leave the field without a value, or empty it. */
    public boolean takesNull() {
        return is(Trait.NILLABLE) && !is(Trait.DEMANDED);
    }

    /** True if a record cannot be created without a value for this field. */
    public boolean isRequired() {
        return is(Trait.CREATEABLE) && !takesNull() && !is(Trait.DEFAULTED);
    }
}
