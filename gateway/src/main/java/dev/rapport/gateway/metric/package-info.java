/** One list of the metrics that the services compute, and each metric from the one that has it. */
package dev.rapport.gateway.metric;
