package dev.rapport.lead.cycle;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A step of the sales cycle: the main line in its order, then the states beside it. */
public enum Stage {
    INQUIRY,
    /** Marketing-qualified: marketing would hand the lead over. */
    MQL,
    /** Sales-accepted: a seller has taken it. */
    SAL,
    /** Sales-qualified: there is a need, a budget, someone who decides and a time. */
    SQL,
    /** Sales-qualified opportunity: there is a deal to be won. */
    SQO,
    CLOSED_WON,
    ONBOARD,
    ADOPT,
    EXPAND,
    ADVOCATE,
    /** Not now; comes back. */
    RECYCLED,
    DISQUALIFIED,
    CLOSED_LOST,
    /** Lives on in another lead. */
    MERGED;

    private static final Set<Stage> MAIN_LINE = EnumSet.range(INQUIRY, ADVOCATE);

    /** The stage of this code, in any case of letters; a refusal lists them all. */
    public static Stage parse(String code) {
        return Arrays.stream(values())
                .filter(stage -> stage.name().equalsIgnoreCase(code))
                .findFirst()
                .orElseThrow(() -> new ApiException(
                        ErrorCode.INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST,
                        "There is no stage '" + code + "'. Stages: " + Arrays.toString(values()),
                        "Stage"));
    }

    public boolean isOnMainLine() {
        return MAIN_LINE.contains(this);
    }

    /** True where the cycle ends without a customer; nobody leaves such a stage without saying why. */
    public boolean isTerminal() {
        return this == DISQUALIFIED || this == CLOSED_LOST || this == MERGED;
    }

    /** True if both are on the main line and this one comes earlier. */
    public boolean isBefore(Stage other) {
        return isOnMainLine() && other.isOnMainLine() && compareTo(other) < 0;
    }

    /** Stages that may follow this one; MERGED is reached by a merge alone. */
    public Set<Stage> legalNext() {
        EnumSet<Stage> next = EnumSet.noneOf(Stage.class);
        if (this != MERGED) {
            next.addAll(MAIN_LINE);
        }
        if (isBefore(CLOSED_WON)) {
            next.addAll(EnumSet.of(RECYCLED, DISQUALIFIED, CLOSED_LOST));
        }
        switch (this) {
            case RECYCLED -> next.add(DISQUALIFIED);
            case DISQUALIFIED, CLOSED_LOST -> next.add(RECYCLED);
            default -> {}
        }
        next.remove(this);
        return next;
    }

    /** Stages of the main line between the two, both excluded; from the very beginning where {@code after} is null. */
    static List<Stage> between(@Nullable Stage after, Stage before) {
        return Arrays.stream(values())
                .filter(stage -> stage.isBefore(before) && (after == null || after.isBefore(stage)))
                .toList();
    }
}
