/** Brings rows into Rapport; may be cut off at any point and goes on with what is missing. */
@NullMarked
package dev.rapport.local.demo.load;

import org.jspecify.annotations.NullMarked;
