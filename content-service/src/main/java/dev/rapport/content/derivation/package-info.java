/**
 * An account's version of a published master: only what sales changed is stored, everything else is the master's.
 *
 * <p>The master's row is locked before anything that is derived from it, by everybody who moves either: so a derivation
 * cannot miss a move of its master, and changes of one region in several derivations are counted exactly.
 */
package dev.rapport.content.derivation;
