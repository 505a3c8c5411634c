/** Asking several services at once, for answers that are the sum of theirs. */
package dev.rapport.gateway.fanout;
