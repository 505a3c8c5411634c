/** Tells a piece of feedback as a story: who said what to whom, who owed what until when, who answered, who was told. */
package dev.rapport.feedback.chronicle;
