/** How timers find what has its time, in all organisations, and do their work in each. */
package dev.rapport.feedback.timer;
