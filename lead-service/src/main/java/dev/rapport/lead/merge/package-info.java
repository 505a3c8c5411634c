/** Two leads that turn out to be one person, and two again where that was wrong. */
package dev.rapport.lead.merge;
