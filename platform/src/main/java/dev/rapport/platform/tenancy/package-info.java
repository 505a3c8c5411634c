/**
 * Keeps organisations apart, twice: Hibernate adds the organisation to what it writes and reads, and PostgreSQL's
 * row-level security does the same to every statement, even one written by hand.
 */
package dev.rapport.platform.tenancy;
