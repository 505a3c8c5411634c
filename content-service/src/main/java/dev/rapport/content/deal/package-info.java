/** What this service knows of deals: how they came out, by lead-service's events, so that content can be credited. */
package dev.rapport.content.deal;
