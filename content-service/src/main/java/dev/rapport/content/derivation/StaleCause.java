package dev.rapport.content.derivation;

/** Why a derivation is to be looked at again. */
public enum StaleCause {
    NEW_VERSION,
    REGION_CHANGED,
    /** It was in the bin, where nobody told it of its master. */
    RESTORED
}
