/**
 * Where bytes are kept: a local directory by default, or any store that speaks S3's protocol.
 *
 * <p>Nothing here knows what the bytes are. Names in the store are made by us from an organisation and a random number;
 * nothing a user says becomes part of a path.
 */
package dev.rapport.content.store;
