/** All that is known of how good an asset is, in one place. */
package dev.rapport.content.scorecard;
