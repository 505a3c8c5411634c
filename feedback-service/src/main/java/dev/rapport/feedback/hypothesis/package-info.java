/**
 * Messages as hypotheses: planned, registered, tested on their audience, and judged by their numbers alone.
 *
 * <p>From registration on the plan is frozen; counting happens under the hypothesis' row lock, so the counters are exact;
 * each verdict uses one of the planned looks and its share of alpha.
 */
package dev.rapport.feedback.hypothesis;
