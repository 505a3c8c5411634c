package dev.rapport.local.demo.upworthy;

/** What became of the choice of a package. */
public enum Holding {
    /** Every other package is worse. */
    HOLDS,
    /** Another package is better. */
    WORSE,
    /** Neither can be said. */
    INCONCLUSIVE,
    /** A package was shown too seldom to say anything. */
    TOO_SMALL
}
