package dev.rapport.content.asset;

/** For how much of the market an asset is made. */
public enum AssetScope {
    MARKET,
    SEGMENT,
    /** For one customer only; marketing does not make these. */
    ACCOUNT
}
