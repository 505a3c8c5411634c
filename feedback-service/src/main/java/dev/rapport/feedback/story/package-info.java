/** Stories of customers, as sellers tell them. */
package dev.rapport.feedback.story;
