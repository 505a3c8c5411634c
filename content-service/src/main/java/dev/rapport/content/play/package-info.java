/** What sales does in which situation, step by step, and with which assets. */
package dev.rapport.content.play;
