package dev.rapport.lead.courtesy;

/** Why a person may not be contacted at a moment. */
public enum Reason {
    /** The person was erased: they are contacted never again. */
    PERSON_ERASED,
    /** A preference refuses the channel, the purpose, or both. */
    CONSENT_REFUSED,
    /** The person's own field DoNotCall or HasOptedOutOfEmail stands; service is not meant by it. */
    OPTED_OUT,
    QUIET_HOURS,
    CAP_OF_7_DAYS,
    CAP_OF_30_DAYS
}
