package dev.rapport.feedback.reference;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import org.jspecify.annotations.Nullable;

/** Kinds of records that are referred to, wherever they are kept; an id tells its kind by its beginning. */
public enum Kind {
    ACCOUNT("001"),
    CONTACT("003"),
    USER("005"),
    FEEDBACK_REPLY("a21"),
    CAMPAIGN("701"),
    LEAD("00Q");

    private final String prefix;

    Kind(String prefix) {
        this.prefix = prefix;
    }

    /** Refuses an id of another kind with FIELD_INTEGRITY_EXCEPTION; an empty reference is of any. */
    public static void require(String field, @Nullable RecordId id, Kind... kinds) {
        if (id == null) {
            return;
        }
        for (Kind kind : kinds) {
            if (id.prefix().equals(kind.prefix)) {
                return;
            }
        }
        throw new ApiException(
                ErrorCode.FIELD_INTEGRITY_EXCEPTION, field + ": id value of incorrect type: " + id + ".", field);
    }
}
