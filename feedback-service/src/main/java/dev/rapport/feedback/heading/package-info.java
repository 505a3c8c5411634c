/** How texts that nobody named are called. */
package dev.rapport.feedback.heading;
