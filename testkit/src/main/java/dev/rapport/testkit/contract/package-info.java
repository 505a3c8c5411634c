/**
 * Holds both sides of Kafka to docs/api/asyncapi.yaml.
 *
 * <p>The sender: {@link dev.rapport.testkit.contract.PublishedEvents} compares the checked-in schemas with the records
 * that are sent, and every {@link dev.rapport.testkit.EventProbe} holds what it sees to the {@link
 * dev.rapport.testkit.contract.WireContract}. The reader: {@link dev.rapport.testkit.contract.EventReaders} asks of
 * each subscriber that it reads only what is promised.
 */
@NullMarked
package dev.rapport.testkit.contract;

import org.jspecify.annotations.NullMarked;
