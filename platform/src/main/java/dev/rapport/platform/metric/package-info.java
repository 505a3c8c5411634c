/**
 * Numbers about the loop, each with its definition, its interval and the time it is of.
 *
 * <p>A service offers a {@link dev.rapport.platform.metric.Metric} bean for each; {@link
 * dev.rapport.platform.metric.MetricResource} serves definitions and values beside each other.
 */
package dev.rapport.platform.metric;
