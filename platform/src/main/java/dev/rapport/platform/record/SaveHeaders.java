package dev.rapport.platform.record;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/** Reads Salesforce's headers about saving. */
@Provider
public class SaveHeaders implements ContainerRequestFilter {
    private final SaveOptions options;

    SaveHeaders(SaveOptions options) {
        this.options = options;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        String duplicateRule = request.getHeaderString(SaveOptions.DUPLICATE_RULE_HEADER);
        if (duplicateRule != null) {
            options.heed(duplicateRule);
        }
    }
}
