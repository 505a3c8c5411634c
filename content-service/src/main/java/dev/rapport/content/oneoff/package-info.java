/** Assets that are for the market by name and for one account in fact. */
package dev.rapport.content.oneoff;
