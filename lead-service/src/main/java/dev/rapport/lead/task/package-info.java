/** What somebody has to do, for a person or about a thing. */
package dev.rapport.lead.task;
