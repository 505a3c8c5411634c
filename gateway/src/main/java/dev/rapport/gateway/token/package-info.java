/**
 * The exchange at the edge: clients hold opaque session tokens, services see short-lived signed ones that each of them
 * verifies by itself with the key set published here.
 */
package dev.rapport.gateway.token;
