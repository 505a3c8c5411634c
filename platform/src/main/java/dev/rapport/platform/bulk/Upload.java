package dev.rapport.platform.bulk;

import java.util.UUID;

/**
 * What a client sent for a job, complete.
 *
 * @param chunks pieces it is kept in
 */
record Upload(UUID id, int chunks, long bytes) {}
