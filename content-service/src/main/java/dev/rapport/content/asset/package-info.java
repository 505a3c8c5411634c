/**
 * Tools for the market and their life, from idea to expiry.
 *
 * <p>{@link dev.rapport.content.asset.AssetStatus} knows the legal moves, {@link
 * dev.rapport.content.asset.ContentAsset} makes them, and both planes come through it: the record plane by
 * {@code ContentAssetRules}, the process plane by {@code ContentAssets}, the clock by {@code AssetCalendar}.
 */
package dev.rapport.content.asset;
