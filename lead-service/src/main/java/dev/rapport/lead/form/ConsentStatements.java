package dev.rapport.lead.form;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.RecordRepository;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Finds what people were asked. */
@ApplicationScoped
class ConsentStatements extends RecordRepository<ConsentStatement> {
    /** What stood on the page that the pass was given to; null if nothing did. */
    @Nullable
    RecordId shownWith(Pass pass) {
        return find("webFormId = ?1 and consentVersion = ?2", pass.form().value(), pass.consentVersion())
                .firstResultOptional()
                .map(ConsentStatement::id)
                .orElse(null);
    }
}
