package dev.rapport.platform.record;

import com.google.errorprone.annotations.Keep;
import dev.rapport.platform.schema.FieldType;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The one declaration of a field of the record plane, on the entity's Java field.
 *
 * <p>Column, describe, OpenAPI schema, SOQL name, CSV header and change event follow from it. The API name is the Java
 * name with a capital first letter, the column its snake case, the type follows from the Java type: {@code String} a
 * string, {@code Integer} an int, {@code BigDecimal} a double, {@code Boolean} a boolean, {@code LocalDate} a date,
 * {@code Instant} a datetime, an enum a restricted picklist of its constants, {@code Long} with {@link #references} a
 * reference.
 */
@Keep
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface RecordField {
    /** API name where it is not the Java name with a capital letter. */
    String name() default "";

    /** What people call the field; the API name split into words if empty. */
    String label() default "";

    /** The type, where the Java type leaves a choice: {@code type = FieldType.EMAIL}. At most one. */
    FieldType[] type() default {};

    /** Greatest number of characters of a text. */
    int length() default 255;

    /** Greatest number of digits of a number, before and after the point together. */
    int digits() default 18;

    /** Digits after the point. */
    int scale() default 0;

    /** Whether a record cannot be without it. The caller must give it, unless {@link #defaulted}. */
    boolean required() default false;

    /** Whether creation fills it in when the caller gives nothing. */
    boolean defaulted() default false;

    Access access() default Access.READ_WRITE;

    /** Objects a reference may point at, by API name. Objects of other services are allowed and not checked. */
    String[] references() default {};

    /** Name by which SOQL follows the reference; the API name without "Id" if empty. */
    String relationship() default "";

    /**
     * Name by which the objects pointed at list these records: {@code Contacts} for what SOQL asks as {@code SELECT Id,
     * (SELECT Id FROM Contacts) FROM Account}. They do not if empty.
     */
    String children() default "";

    /** Picklist values of a text field, in order; anything may be stored unless {@link #restricted}. */
    String[] values() default {};

    boolean restricted() default false;

    /** Identifies the record in another system; upsert finds it by this. Unique in the organisation. */
    boolean externalId() default false;

    /** Upsert may find records by it although it need not be unique. */
    boolean idLookup() default false;

    boolean filterable() default true;

    /** Whether it tells about a person, or may, as free text does: it goes when the person is erased. */
    boolean personal() default false;

    /** The field that stands for the record where people read it. */
    boolean nameField() default false;

    /** Who may set a field, and when. */
    enum Access {
        READ_WRITE,
        /** Set when the record is created, never changed. */
        CREATE_ONLY,
        /** Only Rapport sets it. */
        READ_ONLY
    }
}
