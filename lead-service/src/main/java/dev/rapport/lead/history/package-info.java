/** The story of one lead, told from stage history, hand-offs and touches in the order in which things happened; and a deal's way. */
package dev.rapport.lead.history;
