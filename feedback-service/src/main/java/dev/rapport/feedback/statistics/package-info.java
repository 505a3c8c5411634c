/**
 * What a sample says about the rate behind it: error probabilities that are shared out, and posteriors of rates. Plain
 * arithmetic, no framework; intervals of rates and of their differences are the platform's ({@link
 * dev.rapport.platform.metric.Wilson}, {@link dev.rapport.platform.metric.Newcombe}), since metrics need them too.
 */
package dev.rapport.feedback.statistics;
