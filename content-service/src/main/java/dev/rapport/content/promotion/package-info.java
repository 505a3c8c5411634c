/**
 * What several accounts were given instead of a region's text goes back to the master's owner, as a proposal to put it
 * there for everybody; once per region and round.
 */
package dev.rapport.content.promotion;
