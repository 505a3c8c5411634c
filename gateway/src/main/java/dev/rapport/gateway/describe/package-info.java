/** The list of objects of the whole installation. */
package dev.rapport.gateway.describe;
