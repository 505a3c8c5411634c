/** What can be checked of a reference without asking for the record: its kind. */
package dev.rapport.feedback.reference;
