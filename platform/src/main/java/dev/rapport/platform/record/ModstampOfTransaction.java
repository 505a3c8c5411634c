package dev.rapport.platform.record;

import jakarta.transaction.TransactionScoped;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Keeps the current transaction's stamp and number. */
@TransactionScoped
class ModstampOfTransaction {
    private @Nullable Stamp stamp;

    /** @param number the database's number of the transaction, which grows from transaction to transaction */
    record Stamp(Instant time, long number) {}

    Stamp get(Supplier<Stamp> first) {
        Stamp known = stamp;
        if (known == null) {
            known = first.get();
            stamp = known;
        }
        return known;
    }
}
