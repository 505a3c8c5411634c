/** Faults are counted, not believed: a load keeps a ledger, everything is killed, and the books have to agree. */
@NullMarked
package dev.rapport.local.fault;

import org.jspecify.annotations.NullMarked;
