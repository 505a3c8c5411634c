/**
 * Links by which sellers lead buyers to an asset. Whoever has the link gets the bytes without a session; that it was
 * followed becomes a use, which names the person only where they agreed to that.
 */
package dev.rapport.content.link;
