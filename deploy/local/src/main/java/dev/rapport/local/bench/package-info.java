/**
 * Measures what DESIGN.md asks of Rapport's speed against references on the same machine, in the same run: what PostgreSQL
 * and Kafka do by themselves with the same rows and the same durability. Everything that keeps Rapport safe stays on.
 */
@NullMarked
package dev.rapport.local.bench;

import org.jspecify.annotations.NullMarked;
