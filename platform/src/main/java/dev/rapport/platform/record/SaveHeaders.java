package dev.rapport.platform.record;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.regex.Pattern;

/** Reads Salesforce's headers about saving. */
@Provider
public class SaveHeaders implements ContainerRequestFilter {
    private static final String DUPLICATE_RULE_HEADER = "Sforce-Duplicate-Rule-Header";
    private static final Pattern ALLOW = Pattern.compile("\\ballowSave\\s*=\\s*true\\b", Pattern.CASE_INSENSITIVE);

    private final SaveOptions options;

    SaveHeaders(SaveOptions options) {
        this.options = options;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        String header = request.getHeaderString(DUPLICATE_RULE_HEADER);
        if (header != null && ALLOW.matcher(header).find()) {
            options.allowDuplicates();
        }
    }
}
