/** What a lead and a contact have in common: both are people. */
package dev.rapport.lead.person;
