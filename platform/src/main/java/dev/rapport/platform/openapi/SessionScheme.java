package dev.rapport.platform.openapi;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** The session token. Every operation that needs one says so itself; what says nothing is open to all. */
final class SessionScheme {
    /** Resources with annotations name it too, by {@code quarkus.smallrye-openapi.security-scheme-name}. */
    private static final String NAME = "session";

    private SessionScheme() {}

    static void addTo(OpenAPI document) {
        document.getComponents()
                .addSecurityScheme(
                        NAME,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .description("A session token from /services/oauth2/token"));
    }

    static PathItem demandFor(PathItem path) {
        path.getOperations()
                .values()
                .forEach(operation -> operation.addSecurityRequirement(
                        OASFactory.createSecurityRequirement().addScheme(NAME)));
        return path;
    }
}
