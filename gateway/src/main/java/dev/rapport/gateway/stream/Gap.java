package dev.rapport.gateway.stream;

/**
 * Changes that can no longer be given.
 *
 * @param application whose changes they were, for example {@code lead-service}
 * @param partition part of the application's changes
 * @param from first offset that is missing
 * @param to first offset that is there again; below {@code from} where the position was never given
 */
record Gap(String application, int partition, long from, long to) {}
