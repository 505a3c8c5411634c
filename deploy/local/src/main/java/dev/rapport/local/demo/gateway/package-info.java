/** The public API as a patient client sees it: signs in, repeats what an outage has cut off, never doubles it. */
@NullMarked
package dev.rapport.local.demo.gateway;

import org.jspecify.annotations.NullMarked;
