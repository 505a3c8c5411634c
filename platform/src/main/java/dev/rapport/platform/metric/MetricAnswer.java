package dev.rapport.platform.metric;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;

/** A metric's value with everything needed to judge it. */
public record MetricAnswer(
        String id, @JsonUnwrapped MetricValue value, Instant asOf, Instant from, Instant to, int definitionVersion) {}
