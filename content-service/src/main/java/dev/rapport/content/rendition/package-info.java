/**
 * What a machine makes of a file: the text that is written in it, and a picture of it.
 *
 * <p>Files are hostile until shown otherwise. Each is measured before it is unpacked or decoded ({@code Unpacking}, {@code
 * Pictures}), nothing inside it is unpacked any further, nothing it names is fetched, and all of it happens on a thread with
 * a time limit ({@code TimedWork}). Nothing here knows of assets, organisations or databases.
 */
package dev.rapport.content.rendition;
