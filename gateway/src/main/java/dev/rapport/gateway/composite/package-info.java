/**
 * Calls over many records, for several services: {@code platform}'s composite resources answer here as in a service, and
 * ask this package what is not the gateway's own. What is for one service is handed over as it came; what is for several
 * is split and run in order; what should be all or none across several is refused.
 */
package dev.rapport.gateway.composite;
