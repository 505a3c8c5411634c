/**
 * Companies, and how far those that bought have come past the close: {@link dev.rapport.lead.account.AccountStages} moves
 * them with their deals, or where somebody places them.
 */
package dev.rapport.lead.account;
