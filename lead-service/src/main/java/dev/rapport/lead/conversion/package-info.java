/** What becomes of a lead that is worth it: a contact at an account, and a deal. */
package dev.rapport.lead.conversion;
