package dev.rapport.feedback.hypothesis;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * How a verdict came about.
 *
 * @param sample trials of all arms together
 * @param look which of the planned looks gave it
 */
record Verdict(int sample, BigDecimal threshold, Method method, int look, Instant at) {}
