/**
 * {@code ./rapport demo upworthy}: real headline tests go in through the public API as hypotheses with arms and
 * observations, and Rapport's verdicts are held against a computation of its own over the file; docs/demo-data.md gives
 * the reasons.
 */
@NullMarked
package dev.rapport.local.demo.upworthy;

import org.jspecify.annotations.NullMarked;
