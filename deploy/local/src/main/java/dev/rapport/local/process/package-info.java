/**
 * Child processes that come up together, are brought back when they die, and never outlive the stack. Start reading at
 * {@link dev.rapport.local.process.Supervisor}; what it runs are {@link dev.rapport.local.process.Component}s.
 */
@NullMarked
package dev.rapport.local.process;

import org.jspecify.annotations.NullMarked;
