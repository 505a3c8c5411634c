/** Which answers users owe in feedback-service, as its events tell: a debt and its end are kept in whatever order they arrive. */
package dev.rapport.content.owed;
