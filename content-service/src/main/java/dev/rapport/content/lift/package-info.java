/**
 * Whether leads with whom content was used get on better than leads like them with whom it was not: {@link
 * dev.rapport.content.lift.Pairing} matches, {@code Stays} reads, {@code ProgressionLiftResource} answers and {@code
 * AssetLifts} keeps the answer for each asset. An association, never a cause.
 */
package dev.rapport.content.lift;
