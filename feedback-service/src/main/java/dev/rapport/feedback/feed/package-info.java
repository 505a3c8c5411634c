/**
 * The first source of mentions: RSS and Atom feeds, read by themselves.
 *
 * <p>A feed's address comes from outside, and so does where it redirects to. {@link dev.rapport.feedback.feed.PublicAddresses}
 * decides what is connected to, at the moment of the connection; {@link dev.rapport.feedback.feed.FeedAddress} looks at
 * every hop before. What comes back is text of a stranger: bounded in bytes and time, parsed without document types, stripped
 * of markup, and run nowhere.
 */
package dev.rapport.feedback.feed;
