/** Forgets people whom lead-service has erased, says so, and tells what is known of them here. */
package dev.rapport.feedback.privacy;
