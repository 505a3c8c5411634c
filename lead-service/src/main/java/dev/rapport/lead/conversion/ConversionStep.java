package dev.rapport.lead.conversion;

import dev.rapport.platform.id.RecordId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a conversion does to one record, or to several of one object.
 *
 * @param object API name
 * @param id the record; null for one that a dry run would create, and where it is about several
 * @param fields API names of the fields that it sets
 * @param records how many records
 */
public record ConversionStep(
        String object, Action action, @Nullable RecordId id, List<String> fields, int records) {
    /** What becomes of the records. */
    public enum Action {
        CREATE,
        /** An existing one; only its empty fields are filled. */
        LINK,
        /** Carried over to the contact. */
        MOVE
    }
}
