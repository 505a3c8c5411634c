/**
 * Rapport on one machine. {@link dev.rapport.local.LocalStack} is the whole of it, for programs and tests; the package
 * {@code command} is the same for people at a terminal.
 */
@NullMarked
package dev.rapport.local;

import org.jspecify.annotations.NullMarked;
