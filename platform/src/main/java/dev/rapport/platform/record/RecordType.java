package dev.rapport.platform.record;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Makes an entity an object of the record plane. Goes with {@code @Entity} on a subclass of {@link StoredRecord}. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface RecordType {
    /** Key prefix of its ids: Salesforce's for a standard object, one that Salesforce leaves free for ours. */
    String prefix();

    /** API name; the class's simple name if empty. */
    String name() default "";

    /** What people call one of them; the API name split into words if empty. */
    String label() default "";

    /** What people call several; label + "s" if empty. */
    String labelPlural() default "";
}
