/** What the caller worked on last, in all applications. */
package dev.rapport.gateway.recent;
