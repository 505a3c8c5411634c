package dev.rapport.lead.cycle;

/** Whom a criterion is asked of. */
enum CriterionSubject {
    LEAD("lead", "Stage"),
    /** Deals pass through the cycle from SQO on, on a way of their own. */
    OPPORTUNITY("deal", "StageName");

    private final String word;
    private final String stageField;

    CriterionSubject(String word, String stageField) {
        this.word = word;
        this.stageField = stageField;
    }

    /** For a message. */
    String word() {
        return word;
    }

    /** API name of the field that tells the stage. */
    String stageField() {
        return stageField;
    }

    /** What a criterion stands in, up to its object. */
    String select() {
        return this == LEAD ? "SELECT Id FROM Lead" : "SELECT Id FROM Opportunity";
    }

    boolean comesTo(Stage stage) {
        return this == LEAD || stage == Stage.CLOSED_LOST || (stage.isOnMainLine() && !stage.isBefore(Stage.SQO));
    }
}
