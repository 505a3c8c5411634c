/** Leads that rest, and come back when the time has come that was agreed for each. */
@NullMarked
package dev.rapport.lead.recycling;

import org.jspecify.annotations.NullMarked;
