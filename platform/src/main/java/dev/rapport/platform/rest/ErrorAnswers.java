package dev.rapport.platform.rest;

import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import dev.rapport.platform.error.ApiError;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The one place where a failure becomes an answer: {@code [{"message","errorCode","fields"}]}, never a stack trace. */
class ErrorAnswers {
    private static final int RETRY_AFTER_SECONDS = 1;

    @ServerExceptionMapper({AuthenticationFailedException.class, UnauthorizedException.class})
    Response notAuthenticated(Throwable failure) {
        return answer(List.of(new ApiError("Session expired or invalid", ErrorCode.INVALID_SESSION_ID, List.of())));
    }

    @ServerExceptionMapper
    Response notAllowed(ForbiddenException failure) {
        return answer(List.of(
                new ApiError("The caller's roles do not allow this call.", ErrorCode.INSUFFICIENT_ACCESS, List.of())));
    }

    @ServerExceptionMapper
    Response refusedByHttp(WebApplicationException failure) {
        return anyOther(failure);
    }

    /** Named here because Quarkus' own mapper of it, which would answer without a body, is nearer than Throwable. */
    @ServerExceptionMapper
    Response unreadable(MismatchedInputException failure) {
        return anyOther(failure);
    }

    /** Named here for the same reason. */
    @ServerExceptionMapper
    Response unwritable(InvalidDefinitionException failure) {
        return anyOther(failure);
    }

    @ServerExceptionMapper
    Response refused(ApiException failure) {
        return answer(failure.errors());
    }

    @ServerExceptionMapper
    Response anyOther(Throwable failure) {
        return answer(FailureReport.of(failure));
    }

    private static Response answer(List<ApiError> errors) {
        int status = errors.getFirst().errorCode().status();
        Response.ResponseBuilder answer =
                Response.status(status).type(MediaType.APPLICATION_JSON_TYPE).entity(errors);
        if (status == 401) {
            answer.header("WWW-Authenticate", "Bearer");
        }
        if (status == 503 || status == 429) {
            answer.header("Retry-After", RETRY_AFTER_SECONDS);
        }
        return answer.build();
    }
}
