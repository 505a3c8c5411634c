/**
 * What marketing and sales have agreed that sellers need at each stage: a replica of lead-service's sales cycle, kept by its
 * events. Until they agree on something, it is the default cycle.
 */
package dev.rapport.content.cycle;
