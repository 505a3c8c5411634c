package dev.rapport.platform.metric;

/** Something that is measured, and what it means; {@code /api/metrics} lists all there are. */
public interface DefinedMetric {
    MetricDefinition definition();
}
