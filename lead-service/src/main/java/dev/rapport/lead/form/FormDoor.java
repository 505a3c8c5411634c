package dev.rapport.lead.form;

import dev.rapport.lead.form.FormDirectory.Entry;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.security.Caller;
import dev.rapport.platform.security.CurrentCaller;
import jakarta.annotation.Priority;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;

/**
 * Lets strangers in by the key of a form, into the form's organisation, and tells browsers on the way out whether the page
 * that asked may read the answer, whatever it is.
 */
@Provider
@ForStrangers
@Priority(Priorities.AUTHENTICATION + 2)
public class FormDoor implements ContainerRequestFilter, ContainerResponseFilter {
    private static final String ORIGINS = "rapport.form.origins";
    private static final String ORIGIN = "Origin";
    private static final String PREFLIGHT_LIFE = "600";

    private final FormDirectory directory;
    private final CurrentCaller caller;

    FormDoor(FormDirectory directory, CurrentCaller caller) {
        this.directory = directory;
        this.caller = caller;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (caller.isKnown()) {
            throw new ApiException(
                    ErrorCode.INVALID_PARAMETER,
                    "This call is a stranger's and takes no session: send it without Authorization.");
        }
        Entry entry = directory
                .find(String.valueOf(request.getUriInfo().getPathParameters().getFirst("key")))
                .orElseThrow(WebForms::none);
        request.setProperty(ORIGINS, AllowedOrigins.parse(entry.origins()));
        caller.establish(Caller.system(entry.orgId(), "web form"));
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext answer) {
        var headers = answer.getHeaders();
        headers.add("Vary", ORIGIN);
        headers.putSingle("Cache-Control", "no-store");
        String origin = request.getHeaderString(ORIGIN);
        if (!(request.getProperty(ORIGINS) instanceof AllowedOrigins allowed) || !allowed.allows(origin)) {
            return;
        }
        headers.putSingle("Access-Control-Allow-Origin", origin);
        headers.putSingle("Access-Control-Expose-Headers", "Retry-After");
        if (request.getMethod().equals(HttpMethod.OPTIONS)) {
            headers.putSingle("Access-Control-Allow-Methods", "GET, POST");
            headers.putSingle("Access-Control-Allow-Headers", "Content-Type");
            headers.putSingle("Access-Control-Max-Age", PREFLIGHT_LIFE);
        }
    }
}
