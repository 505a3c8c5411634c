/** What {@code ./rapport} does once it has found a JDK: one class for each sub-command. */
@NullMarked
package dev.rapport.local.command;

import org.jspecify.annotations.NullMarked;
