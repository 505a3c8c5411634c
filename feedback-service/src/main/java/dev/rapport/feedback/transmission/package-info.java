/**
 * What somebody asks of the organisation, and how far it got.
 *
 * <p>A {@link dev.rapport.feedback.transmission.FeedbackRequest} goes to units; each unit's head gets a {@link
 * dev.rapport.feedback.transmission.FeedbackHop}, acknowledges it and forwards it to the heads of the teams below, they to
 * their people. Where a unit has no head it goes on to those below at once, and the tree says so.
 */
package dev.rapport.feedback.transmission;
