/** What all services know of one person, in one answer. */
@NullMarked
package dev.rapport.gateway.person;

import org.jspecify.annotations.NullMarked;
