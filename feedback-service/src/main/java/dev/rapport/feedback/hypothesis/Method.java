package dev.rapport.feedback.hypothesis;

/** By which formula the numbers are judged. */
public enum Method {
    /** One arm against a rate: Wilson's interval reaches the threshold, or stays below it. */
    WILSON,
    /** Variants against a control: Newcombe's interval of the difference. */
    NEWCOMBE,
    /** Variants against a control: the posterior probability that one is better, and what choosing it may cost. */
    BETA_BINOMIAL;

    boolean isComparison() {
        return this != WILSON;
    }
}
