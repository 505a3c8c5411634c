/** What sales owes marketing here: a decision about each lead that was handed over. */
package dev.rapport.lead.owed;
