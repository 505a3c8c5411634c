package dev.rapport.content.metric;

/** Why nobody uses a published asset, as far as rows tell, and what is to be done then. The first that holds is said. */
enum UnusedReason {
    /** Published for less than 30 days: nobody can tell yet. */
    TOO_NEW(Act.WAIT),
    /** Another asset of its type, for one of its stages and personas, is used instead. */
    DOUBLED(Act.MERGE),
    /** Sellers used it before the window, and have stopped. */
    LEFT(Act.REWORK),
    /** It says no stage, so no roadmap offers it. */
    HARD_TO_FIND(Act.REWORK),
    /** Published for a year, and never used by a seller. */
    NEVER_WANTED(Act.ARCHIVE),
    /** Only those who do not count have used it, its author for one: sellers have not taken it up. */
    NOT_TAKEN_UP(Act.PROMOTE),
    /** Nobody has used it at all. */
    NEVER_SHARED(Act.PROMOTE);

    private final Act act;

    UnusedReason(Act act) {
        this.act = act;
    }

    Act act() {
        return act;
    }

    /** What is to be done. */
    enum Act {
        WAIT,
        PROMOTE,
        MERGE,
        REWORK,
        ARCHIVE
    }
}
