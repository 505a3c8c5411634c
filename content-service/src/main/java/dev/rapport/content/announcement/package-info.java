/**
 * What sales must know, told once and acknowledged: what it is, for whom, what to do, with which tools, and what is in it for
 * the reader.
 *
 * <p>The audience is fixed when an announcement is published. Nobody is watched reading: a receipt says that it was delivered, and
 * later, by the reader's own word, that it was acknowledged.
 */
package dev.rapport.content.announcement;
