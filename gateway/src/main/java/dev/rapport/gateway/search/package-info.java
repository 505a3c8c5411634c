/** Search across all services. */
@NullMarked
package dev.rapport.gateway.search;

import org.jspecify.annotations.NullMarked;
