/** What feedback-service has found out about the hypotheses that campaigns stand on; kept here by its events. */
package dev.rapport.lead.hypothesis;
