/**
 * What the market says: voices as they were heard, the insights drawn from them, and how many of them we mean to hear.
 *
 * <p>A voice supports one insight at most, an insight leads to one hypothesis at most, so that everything that is claimed can
 * be followed back to who said it. What is worked out of voices (how many accounts stand behind an insight, how much of
 * the market was heard) is counted when it is asked for and stored nowhere.
 */
package dev.rapport.feedback.voice;
