package dev.rapport.gateway.identity;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an installation begins with, as the seed file says it. */
record Seed(List<SeedOrganization> organizations, List<SeedApp> connectedApps) {
    record SeedOrganization(String name, List<SeedUser> users) {}

    /** A user; all but the password and the roles are fields of the record. */
    record SeedUser(
            String username,
            String password,
            String firstName,
            String lastName,
            String email,
            List<String> roles,
            String function,
            String seniority,
            @Nullable String executiveRole,
            @Nullable String team) {

        UserFields fields() {
            return new UserFields(
                    username,
                    email,
                    firstName,
                    lastName,
                    function,
                    seniority,
                    executiveRole,
                    team,
                    String.join(";", roles));
        }
    }

    /** The record's body, by API names. */
    @JsonNaming(PropertyNamingStrategies.UpperCamelCaseStrategy.class)
    record UserFields(
            String username,
            String email,
            String firstName,
            String lastName,
            String function,
            String seniority,
            @Nullable String executiveRole,
            @Nullable String team,
            String roles) {}

    /**
     * A connected app.
     *
     * @param runAs username of the user it is when it logs in by its secret alone
     */
    record SeedApp(
            String organization,
            String name,
            String clientId,
            String clientSecret,
            @Nullable String runAs,
            @Nullable String publicKey) {

        AppFields fields(@Nullable String runAsId) {
            return new AppFields(name, clientId, runAsId, publicKey);
        }
    }

    /** The record's body, by API names. */
    @JsonNaming(PropertyNamingStrategies.UpperCamelCaseStrategy.class)
    record AppFields(
            String name,
            String clientId,
            @Nullable String runAsId,
            @Nullable String publicKey) {}
}
