/**
 * Courtesy to the customer: what people want of us, and whether we may contact one of them now.
 *
 * <p>A {@link dev.rapport.lead.courtesy.ContactPreference} is one thing that a person wants. What all of them mean
 * for one channel and purpose is a {@code Courtesy}: pure Java, which tells the first moment that is free. {@code
 * ContactChecks} puts the question for a person, who may be a contact and several converted leads at once.
 */
package dev.rapport.lead.courtesy;
