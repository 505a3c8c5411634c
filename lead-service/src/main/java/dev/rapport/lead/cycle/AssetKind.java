package dev.rapport.lead.cycle;

/** The kinds of tools that a stage can need: the types of content that content-service keeps. */
enum AssetKind {
    BATTLECARD,
    CASE_STUDY,
    DEMO,
    DECK,
    DATASHEET,
    EMAIL_TEMPLATE,
    PLAYBOOK,
    VIDEO,
    WHITE_PAPER,
    ROI_CALCULATOR
}
