/** The list of bulk jobs of the whole installation. */
package dev.rapport.gateway.bulk;
