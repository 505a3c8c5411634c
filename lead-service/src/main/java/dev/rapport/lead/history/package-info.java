/** The story of one lead, told from stage history, hand-offs and touches in the order in which things happened. */
package dev.rapport.lead.history;
