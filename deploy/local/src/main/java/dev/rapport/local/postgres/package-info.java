/** A PostgreSQL that lasts: unpacked from its binaries, set up once, run with durable settings, one database for each application. */
@NullMarked
package dev.rapport.local.postgres;

import org.jspecify.annotations.NullMarked;
