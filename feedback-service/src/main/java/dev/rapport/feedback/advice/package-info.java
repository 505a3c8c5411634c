/**
 * What marketing advised the executives, what became of it, and who was right.
 *
 * <p>{@link dev.rapport.feedback.advice.Advice} is decided by its day or counts as unanswered, and is looked back on after a year or two, so
 * that advice is given with care and heard with care.
 */
package dev.rapport.feedback.advice;
