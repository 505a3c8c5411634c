/**
 * When people work: deadlines count in the hours of {@link dev.rapport.platform.calendar.BusinessHours}, not in days. Whose
 * hours those are, {@link dev.rapport.platform.calendar.Calendars} knows from the service's own copy of the calendars, kept
 * by the gateway's events.
 */
package dev.rapport.platform.calendar;
