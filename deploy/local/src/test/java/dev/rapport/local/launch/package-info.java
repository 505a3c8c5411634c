/** A campaign's way to the market, through all services at once. */
@NullMarked
package dev.rapport.local.launch;

import org.jspecify.annotations.NullMarked;
