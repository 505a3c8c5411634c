/** Deals that may be won. */
package dev.rapport.lead.opportunity;
