/**
 * What an asset is worth to whoever needs one like it: proven lift × freshness × rating, each a number with its reason in words.
 */
package dev.rapport.content.worth;
