/**
 * What proves who somebody is: secrets, sessions and the signing key. A password, secret or token comes in as text and is
 * only ever stored hashed; nothing here is a record, so no describe, query or event can show it.
 */
package dev.rapport.gateway.issuer;
