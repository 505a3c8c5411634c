/** A plan as PostgreSQL statements: text with placeholders and the values to bind, page after page. Runs nothing. */
package dev.rapport.platform.soql.sql;
