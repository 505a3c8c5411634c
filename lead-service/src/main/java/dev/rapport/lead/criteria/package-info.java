/** Conditions that users write into rules, in the language in which they query. */
@NullMarked
package dev.rapport.lead.criteria;

import org.jspecify.annotations.NullMarked;
