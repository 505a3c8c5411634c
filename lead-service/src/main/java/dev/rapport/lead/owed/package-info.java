/** What sales owes marketing here: a decision about each lead that was handed over, and those above them when it fails to come. */
package dev.rapport.lead.owed;
