package dev.rapport.platform.metric;

import java.util.List;

/**
 * What a number means.
 *
 * @param id as in the path, for example {@code lead-acceptance}
 * @param formula numerator over denominator, in words
 * @param version grows whenever the formula changes, so that old answers stay comparable
 * @param owner who answers for the definition
 * @param dimensions values that {@code by} may take
 */
public record MetricDefinition(
        String id, String title, String formula, int version, String owner, List<String> dimensions) {}
