/** The four applications: which there are, how each is run, and what it is told by its environment. */
@NullMarked
package dev.rapport.local.app;

import org.jspecify.annotations.NullMarked;
