/** What the use of content amounts to. */
package dev.rapport.content.metric;
