/**
 * Change events over HTTP, for those who cannot read Kafka: server-sent events with replay from any position that Kafka
 * still keeps.
 */
@NullMarked
package dev.rapport.gateway.stream;

import org.jspecify.annotations.NullMarked;
