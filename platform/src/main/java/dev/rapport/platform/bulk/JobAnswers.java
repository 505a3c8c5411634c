package dev.rapport.platform.bulk;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.util.regex.Pattern;

/**
 * Lets a call about a job ask for CSV alone and have its JSON: what a job will deliver is CSV, and clients say so when they make
 * it (simple-salesforce does). Salesforce answers them.
 */
@Provider
@PreMatching
public class JobAnswers implements ContainerRequestFilter {
    private static final Pattern JOBS = Pattern.compile("/?services/data/[^/]+/jobs/.*");
    private static final String CSV = "text/csv";
    private static final String JSON_AT_LAST = ", " + MediaType.APPLICATION_JSON + ";q=0.1";

    @Override
    public void filter(ContainerRequestContext request) {
        String asked = request.getHeaderString(HttpHeaders.ACCEPT);
        if (asked != null
                && asked.contains(CSV)
                && JOBS.matcher(request.getUriInfo().getPath()).matches()) {
            request.getHeaders().putSingle(HttpHeaders.ACCEPT, asked + JSON_AT_LAST);
        }
    }
}
