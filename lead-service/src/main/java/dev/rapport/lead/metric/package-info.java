/** The numbers that show whether the loop between marketing and sales is closed; each is one statement in SQL. */
package dev.rapport.lead.metric;
