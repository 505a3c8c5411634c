/**
 * The right to be forgotten, and to know what is known: a person, under all their records, is erased in place, the other
 * services are told, and what they answer is kept until all have.
 */
package dev.rapport.lead.privacy;
