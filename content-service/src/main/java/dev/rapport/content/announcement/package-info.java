/** What is announced to sales, and whom it has reached. */
package dev.rapport.content.announcement;
