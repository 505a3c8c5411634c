/** The sales cycle that lead-service keeps, as far as tools are made for its steps. */
package dev.rapport.content.stage;
