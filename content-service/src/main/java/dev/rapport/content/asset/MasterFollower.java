package dev.rapport.content.asset;

/** What hangs on an asset and follows it when it moves on, in the same transaction, while the asset's row is locked. */
public interface MasterFollower {
    /** How an asset moves on. */
    enum Move {
        NEW_VERSION,
        REGION_CHANGED,
        /** It is not published any more. */
        WITHDRAWN
    }

    void follow(ContentAsset master, Move move);
}
