/**
 * What is said about us anywhere, from any connector: known once, classified, decided on, and answered by the right voice.
 *
 * <p>A status written to a record takes the same way as the verb that stands for it. Who may answer is asked of the directory
 * of users at every door, and again when it matters: at approval and at posting.
 */
package dev.rapport.feedback.mention;
