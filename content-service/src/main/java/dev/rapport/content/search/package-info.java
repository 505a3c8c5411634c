/**
 * Search over assets: by words, by facets, or both.
 *
 * <p>{@link dev.rapport.content.search.AssetSearch} asks the database's functions (V022) for a page of what matches and for
 * the counts, then reads what to show of the page's assets as the caller.
 */
package dev.rapport.content.search;
