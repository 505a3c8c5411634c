package dev.rapport.lead.cycle;

/** The life of a version of the sales cycle; one is ACTIVE at a time. */
enum CycleStatus {
    DRAFT("It can be changed, and put to review."),
    REVIEW("It can be approved by marketing and by sales, or taken back to DRAFT."),
    ACTIVE("Draw up a new version, which begins as a copy of it."),
    SUPERSEDED("Draw up a new version, which begins as a copy of the active one.");

    private final String whatNow;

    CycleStatus(String whatNow) {
        this.whatNow = whatNow;
    }

    /** What may be done, in a sentence. */
    String whatNow() {
        return whatNow;
    }
}
