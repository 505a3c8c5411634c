/** Companies. */
package dev.rapport.lead.account;
