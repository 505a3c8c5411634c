/** How the money of a won deal is shared out among the touches, and so the campaigns, that led to it. */
@NullMarked
package dev.rapport.lead.attribution;

import org.jspecify.annotations.NullMarked;
