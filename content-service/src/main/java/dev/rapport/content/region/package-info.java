/**
 * The named texts of an asset, some of which sales may change for one account.
 *
 * <p>Every change of a text takes the asset's row lock, counts the region's revision and is followed by what was derived
 * from it.
 */
package dev.rapport.content.region;
