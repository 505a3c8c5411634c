/** Whose a lead is: rules in order, the sellers behind each, whose turn it is and who has room. */
@NullMarked
package dev.rapport.lead.assignment;

import org.jspecify.annotations.NullMarked;
