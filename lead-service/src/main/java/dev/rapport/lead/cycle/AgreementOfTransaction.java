package dev.rapport.lead.cycle;

import jakarta.transaction.TransactionScoped;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Keeps what is agreed for the current transaction: many leads that move together are held to the same. */
@TransactionScoped
class AgreementOfTransaction {
    private @Nullable Agreement agreement;

    Agreement get(Supplier<Agreement> first) {
        Agreement known = agreement;
        if (known == null) {
            known = first.get();
            agreement = known;
        }
        return known;
    }
}
