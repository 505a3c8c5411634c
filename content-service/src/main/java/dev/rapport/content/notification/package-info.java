/**
 * What somebody has to know of or to decide, told at a time that suits them, and gone when it is done.
 *
 * <p>What stands open is asked of the records themselves, by the view {@code attention}: nobody has to remember to call a
 * notification off. When a user is told is decided in one place, under the lock of the user's row in {@code courtesy}.
 */
package dev.rapport.content.notification;
