package dev.rapport.platform.composite;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The answer to a call that was undone as a whole. */
class RolledBackAnswers {
    @ServerExceptionMapper
    Response rolledBack(RolledBackException undone) {
        return Response.status(undone.status())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(undone.answer())
                .build();
    }
}
