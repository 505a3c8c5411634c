/** Who exists in a new installation, with passwords made for it alone: the gateway creates them, people sign in as them. */
@NullMarked
package dev.rapport.local.seed;

import org.jspecify.annotations.NullMarked;
