package dev.rapport.platform.record;

import jakarta.transaction.TransactionScoped;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Keeps the current transaction's stamp. */
@TransactionScoped
class ModstampOfTransaction {
    private @Nullable Instant stamp;

    Instant get(Supplier<Instant> first) {
        Instant known = stamp;
        if (known == null) {
            known = first.get();
            stamp = known;
        }
        return known;
    }
}
