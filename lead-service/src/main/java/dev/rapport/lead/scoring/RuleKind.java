package dev.rapport.lead.scoring;

/** What a score rule looks at. */
public enum RuleKind {
    /** Who the lead is: a condition on the lead itself, which gives its points once. */
    FIT,

    /** What the lead does: a condition on its touches, each of which gives points. */
    ENGAGEMENT
}
