/** When people work: deadlines count in the hours of {@link dev.rapport.platform.calendar.BusinessHours}, not in days. */
package dev.rapport.platform.calendar;
