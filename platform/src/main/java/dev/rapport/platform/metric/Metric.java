package dev.rapport.platform.metric;

/** One share about the loop, computed by the database over rows of the caller's organisation. */
public interface Metric extends DefinedMetric {
    /** Answers for the current organisation; called inside a transaction. */
    MetricValue answer(MetricQuestion question);
}
