/**
 * Tools for the market and their life, from idea to expiry.
 *
 * <p>{@link dev.rapport.content.asset.AssetStatus} knows the legal moves, {@link
 * dev.rapport.content.asset.ContentAsset} makes them, and all doors come through {@code AssetMoves}: the record plane by
 * {@code ContentAssetRules}, the process plane by {@code ContentAssets}, the clock by {@code AssetCalendar}. {@code
 * AssetApprovals} keeps the two keys, {@code AssetReviews} takes what owners decide when a review is due.
 */
package dev.rapport.content.asset;
