package dev.rapport.platform.bulk;

import java.util.UUID;

/**
 * A job that this worker is to run.
 *
 * @param lease proves it; whoever takes the job over has another
 */
record Claim(Job job, UUID lease) {}
