/** What the caller owes others, and what others owe the caller; the gateway merges it with the other services' lists. */
package dev.rapport.feedback.owed;
