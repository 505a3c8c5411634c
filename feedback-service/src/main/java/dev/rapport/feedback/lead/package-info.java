/**
 * What this service knows of leads: a replica of a few facts, kept by lead-service's events, so that queries about feedback
 * and stories answer who it is about. Every fact is stamped with its own time, so that the order of arrival does not matter.
 */
package dev.rapport.feedback.lead;
