package dev.rapport.platform.idempotency;

import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Gives repeated calls the answer of the first. */
class ReplayedAnswers {
    @ServerExceptionMapper
    Response repeated(ReplayedAnswer replayed) {
        return replayed.answer();
    }
}
