/**
 * What every test stands on: a real PostgreSQL, a real Kafka, signed tokens, a probe for events and the architecture
 * rules. Knows the applications only through configuration, so it depends on none of them.
 *
 * <p>{@link dev.rapport.testkit.RapportEnvironment} configures every {@code @QuarkusTest} of a module that has this one
 * on its test class path; a test has nothing to annotate.
 */
@NullMarked
package dev.rapport.testkit;

import org.jspecify.annotations.NullMarked;
