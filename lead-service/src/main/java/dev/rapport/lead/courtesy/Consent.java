package dev.rapport.lead.courtesy;

/** What a person said to being contacted. */
public enum Consent {
    GIVEN,
    REFUSED
}
