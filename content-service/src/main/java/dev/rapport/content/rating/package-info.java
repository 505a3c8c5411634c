/** What sellers say of assets in feedback-service: a replica of their ratings and of what was decided, kept by its events. */
package dev.rapport.content.rating;
