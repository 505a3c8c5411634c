/** What the other services have said that a campaign's gates depend on, under the events that told it. */
package dev.rapport.lead.evidence;
