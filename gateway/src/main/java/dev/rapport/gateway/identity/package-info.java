/**
 * Who there is: organisations, their users and the connected apps, as records like any other. What proves who somebody
 * is (passwords, secrets, sessions) is not here but in {@code issuer}, out of reach of the record plane.
 */
package dev.rapport.gateway.identity;
