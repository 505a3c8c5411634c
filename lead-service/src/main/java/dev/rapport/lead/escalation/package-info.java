/**
 * What happens when sales lets a hand-off pass its deadline: it climbs a ladder, from who should have decided to the CEO,
 * until marketing hands the lead over anew. {@link dev.rapport.lead.escalation.Rung} tells the way, {@link
 * dev.rapport.lead.escalation.Escalations} goes it, {@link dev.rapport.lead.escalation.HandoffEscalation} is what is left
 * of it. The hand-off itself stays TIMED_OUT.
 */
package dev.rapport.lead.escalation;
