/**
 * Leads: from the moment somebody asks about us, through the stages of the sales cycle.
 *
 * <p>A lead is captured through the record plane. Its {@code Stage} changes in {@link
 * dev.rapport.lead.capture.LeadStages} alone, whether the change comes as a PATCH, as {@code POST
 * /api/leads/{id}/stage}, or from a hand-off.
 */
package dev.rapport.lead.capture;
