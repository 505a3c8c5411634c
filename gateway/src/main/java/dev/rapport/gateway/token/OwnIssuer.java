package dev.rapport.gateway.token;

import dev.rapport.gateway.issuer.IssuerConfig;
import dev.rapport.gateway.issuer.SigningKeys;
import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TenantConfigResolver;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Lets the gateway's own resources verify tokens as every service does, but with the key at hand instead of one fetched
 * from itself. With a provider configured the default applies.
 */
@ApplicationScoped
class OwnIssuer implements TenantConfigResolver {
    private final IssuerConfig config;
    private final IssuerAddress issuer;
    private final SigningKeys keys;
    private volatile @Nullable OidcTenantConfig own;

    OwnIssuer(IssuerConfig config, IssuerAddress issuer, SigningKeys keys) {
        this.config = config;
        this.issuer = issuer;
        this.keys = keys;
    }

    @Override
    public Uni<OidcTenantConfig> resolve(RoutingContext request, OidcRequestContext<OidcTenantConfig> context) {
        if (config.mode() == IssuerConfig.Mode.OIDC) {
            return Uni.createFrom().nullItem();
        }
        OidcTenantConfig known = own;
        return known != null
                ? Uni.createFrom().item(known)
                : context.runBlocking(() -> {
                    OidcTenantConfig read = verification();
                    own = read;
                    return read;
                });
    }

    private OidcTenantConfig verification() {
        return OidcTenantConfig.builder()
                .tenantId("own-issuer")
                .publicKey(Base64.getEncoder()
                        .encodeToString(keys.current().publicKey().getEncoded()))
                .token()
                .issuer(issuer.url())
                .audience(TokenSigner.AUDIENCE)
                .end()
                .build();
    }
}
