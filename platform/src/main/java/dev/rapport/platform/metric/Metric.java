package dev.rapport.platform.metric;

/** One number about the loop, computed by the database over rows of the caller's organisation. */
public interface Metric {
    MetricDefinition definition();

    /** Answers for the current organisation; called inside a transaction. */
    MetricValue answer(MetricQuestion question);
}
