package dev.rapport.gateway.oauth;

import dev.rapport.gateway.issuer.NewSession;

/** One way to prove who asks for a token. */
interface Grant {
    /** The {@code grant_type} that asks for it. */
    String type();

    /** Opens a session for whoever is proven; refuses otherwise. */
    NewSession grant(TokenRequest request);
}
