package dev.rapport.feedback.mention;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.record.FieldChanges;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Tells which one verb a write of a mention stands for. */
final class AskedVerb {
    private AskedVerb() {}

    /**
     * The verb of the status that is asked for, or else that of the fields that are touched; none where the write touches
     * neither. ILLEGAL_TRANSITION where it would be two at once.
     */
    static Optional<MentionVerb> of(Mention mention, MentionStatus asked, FieldChanges changes) {
        List<MentionVerb> touched = Arrays.stream(MentionVerb.values())
                .filter(verb -> verb.fields().stream().anyMatch(changes::touches))
                .toList();
        Optional<MentionVerb> verb =
                asked == mention.status() ? touched.stream().findFirst() : Optional.of(leadingTo(mention, asked));
        List<MentionVerb> others = touched.stream()
                .filter(each -> verb.isEmpty() || each != verb.get())
                .toList();
        if (!others.isEmpty()) {
            throw twoAtOnce(mention, verb.get(), others.getFirst(), changes);
        }
        return verb;
    }

    private static MentionVerb leadingTo(Mention mention, MentionStatus asked) {
        boolean back = asked == MentionStatus.CLASSIFIED && mention.status().compareTo(MentionStatus.POSTED) >= 0;
        return MentionVerb.leadingTo(asked)
                .filter(verb -> !back)
                .orElseThrow(() -> MentionVerb.illegal(mention.status(), asked, mention.id()));
    }

    private static ApiException twoAtOnce(Mention mention, MentionVerb verb, MentionVerb other, FieldChanges changes) {
        String[] strays =
                other.fields().stream().filter(changes::touches).sorted().toArray(String[]::new);
        return new ApiException(
                ErrorCode.ILLEGAL_TRANSITION,
                "Mention " + mention.id() + " takes one step at a time: " + String.join(", ", strays) + " goes with "
                        + other.to() + ", not with " + verb.to() + ".",
                strays);
    }
}
