/**
 * When the teams of an organisation work, as records like any other: {@link dev.rapport.gateway.hours.BusinessHours} with
 * its {@link dev.rapport.gateway.hours.BusinessInterval}s and {@link dev.rapport.gateway.hours.Holiday}s. The services count
 * by copies of their own; each change sends them the whole calendar under a new version.
 */
package dev.rapport.gateway.hours;
