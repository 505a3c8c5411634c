/**
 * What lead-service tells about hand-offs, and the answer marketing owes for each rejected one.
 *
 * <p>Everything needed stands in the rejection itself, so it does not matter what arrived before it.
 */
package dev.rapport.feedback.handoff;
