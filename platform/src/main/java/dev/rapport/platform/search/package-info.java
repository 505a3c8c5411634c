/**
 * Search over all objects: SOSL and parameterized search. PostgreSQL's full text finds and ranks; what is shown of a
 * record found is read by SOQL, so that there is one query engine.
 */
@NullMarked
package dev.rapport.platform.search;

import org.jspecify.annotations.NullMarked;
