/** What a lead has behind it and before it, and which tools there are for each step. */
package dev.rapport.content.roadmap;
