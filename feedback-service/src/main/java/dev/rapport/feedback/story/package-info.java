/**
 * What customers went through with us, as sellers tell it: told with text alone, verified by somebody else, allowed by the
 * customer, published, and told on within what the customer allows.
 *
 * <p>A status written to a record takes the same way as the verb that stands for it; uses are counted under the story's row
 * lock, so that none goes beyond what was allowed.
 */
package dev.rapport.feedback.story;
