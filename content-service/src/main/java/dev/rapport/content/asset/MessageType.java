package dev.rapport.content.asset;

/** What an asset says about the product. */
enum MessageType {
    FEATURE,
    OUTCOME,
    PROOF,
    STORY,
    COMPARISON
}
