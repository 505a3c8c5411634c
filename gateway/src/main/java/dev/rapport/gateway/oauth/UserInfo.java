package dev.rapport.gateway.oauth;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rapport.gateway.issuer.Account;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who the caller is, in OpenID Connect's claims and Salesforce's additions to them. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UserInfo(
        String sub,
        String user_id,
        String organization_id,
        String preferred_username,
        String nickname,
        String name,
        @Nullable String given_name,
        String family_name,
        String email,
        boolean email_verified,
        String zoneinfo,
        String locale,
        String language,
        String user_type,
        boolean active,
        Map<String, String> urls) {

    static UserInfo of(Account account, String instanceUrl) {
        Account.Profile profile = account.profile();
        return new UserInfo(
                instanceUrl + "/id/" + account.org() + "/" + account.user(),
                account.user().toString(),
                account.org().toString(),
                profile.username(),
                profile.alias(),
                profile.name(),
                profile.firstName(),
                profile.lastName(),
                profile.email(),
                false,
                profile.timeZone(),
                profile.locale(),
                profile.language(),
                "STANDARD",
                account.active(),
                ServiceUrls.of(instanceUrl, account.org(), account.user()));
    }
}
