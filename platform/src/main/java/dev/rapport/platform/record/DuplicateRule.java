package dev.rapport.platform.record;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares, beside {@link RecordType}, that two records of the object are probably one: those whose fields have the same
 * texts, in any case of letters. Saving the second is refused with DUPLICATES_DETECTED unless the caller allows it.
 */
@Repeatable(DuplicateRule.All.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface DuplicateRule {
    /** API name of the rule, for example {@code Lead_Same_Email}. */
    String name();

    /** API names of text fields. A record where one of them is empty has no duplicates by this rule. */
    String[] fields();

    /** The rules of one object. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.TYPE)
    @interface All {
        DuplicateRule[] value();
    }
}
