package dev.rapport.lead.form;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.record.RecordRepository;
import jakarta.enterprise.context.ApplicationScoped;

/** Finds forms. */
@ApplicationScoped
class WebForms extends RecordRepository<WebForm> {
    /** The form of the organisation that the key has led to. */
    WebForm requireOpen(String key) {
        return find("publicKey = ?1 and isActive = true and isDeleted = false", key)
                .firstResultOptional()
                .orElseThrow(WebForms::none);
    }

    /** The same for a key that never was one and for a form that is switched off: a stranger need not know. */
    static ApiException none() {
        return new ApiException(
                ErrorCode.NOT_FOUND,
                "The requested resource does not exist: no form that can be filled in has this key.");
    }
}
