package dev.rapport.content.asset;

/** What an asset says about the product. */
public enum MessageType {
    FEATURE,
    OUTCOME,
    PROOF,
    STORY,
    COMPARISON
}
