package dev.rapport.gateway.oauth;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The form of a token request, for the documentation; {@link TokenRequest} reads it. */
record TokenForm(
        @Schema(
                required = true,
                enumeration = {
                    "client_credentials",
                    "password",
                    "refresh_token",
                    "urn:ietf:params:oauth:grant-type:jwt-bearer"
                })
        String grant_type,

        @Schema(description = "Name of the connected app, unless it comes by HTTP Basic") @Nullable
        String client_id,

        @Schema(description = "Secret of the connected app, unless it comes by HTTP Basic") @Nullable
        String client_secret,

        @Schema(description = "With grant password") @Nullable
        String username,

        @Schema(description = "With grant password") @Nullable
        String password,

        @Schema(description = "With grant refresh_token") @Nullable
        String refresh_token,

        @Schema(description = "With grant jwt-bearer: a JWT signed RS256 with the app's key") @Nullable
        String assertion,

        @Schema(description = "With grant password: 'refresh_token' asks for one") @Nullable
        String scope) {}
