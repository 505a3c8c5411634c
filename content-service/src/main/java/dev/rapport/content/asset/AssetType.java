package dev.rapport.content.asset;

/** What kind of tool an asset is. */
public enum AssetType {
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
