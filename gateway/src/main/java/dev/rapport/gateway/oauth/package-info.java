/**
 * Salesforce's login paths: tokens, their revocation, who one is, and which versions are served. Each grant is a class;
 * {@link dev.rapport.gateway.oauth.TokenResource} picks it by {@code grant_type}.
 */
package dev.rapport.gateway.oauth;
