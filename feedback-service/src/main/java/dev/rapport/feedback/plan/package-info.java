/** What people contribute to the plans of campaigns. */
package dev.rapport.feedback.plan;
