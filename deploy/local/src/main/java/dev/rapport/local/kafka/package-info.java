/** A real Kafka broker that is its own controller, in a JVM of its own, with data that lasts. */
@NullMarked
package dev.rapport.local.kafka;

import org.jspecify.annotations.NullMarked;
