/**
 * How well answers are given and loops closed.
 *
 * <p>Only SHARED feedback counts: a number must be the same whoever asks for it, and what is INTERNAL is not seen by all.
 */
package dev.rapport.feedback.metric;
