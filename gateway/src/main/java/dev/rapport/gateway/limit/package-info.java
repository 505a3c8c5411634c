/** What an organisation may use, and what is left of it. */
package dev.rapport.gateway.limit;
