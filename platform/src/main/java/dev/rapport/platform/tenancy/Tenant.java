package dev.rapport.platform.tenancy;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import jakarta.enterprise.context.RequestScoped;

/**
 * The organisation on whose behalf the current request, event or timer works.
 *
 * <p>Entered once, by whoever proved it (a verified token, an event's header, a timer's row); Hibernate's discriminator
 * and PostgreSQL's row-level security both follow it.
 */
@RequestScoped
public class Tenant {
    /** No organisation has this id; row-level security shows nothing to it. */
    public static final long NONE = 0;

    private long orgId = NONE;

    /** Binds this unit of work to an organisation; a second, different one is a programming error. */
    public void enter(long organization) {
        if (orgId != NONE && orgId != organization) {
            throw new IllegalStateException("one unit of work cannot serve two organisations");
        }
        orgId = organization;
    }

    /** The organisation's id as stored, or {@link #NONE}. */
    public long orgIdOrNone() {
        return orgId;
    }

    /** The organisation's id as stored; INVALID_SESSION_ID if none was entered. */
    public long orgId() {
        if (orgId == NONE) {
            throw new ApiException(
                    ErrorCode.INVALID_SESSION_ID, "Session expired or invalid: the call names no organisation.");
        }
        return orgId;
    }
}
