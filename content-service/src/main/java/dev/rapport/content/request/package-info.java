/**
 * What sales asks marketing for, for whose benefit, and what came of it.
 *
 * <p>A request counts as received from its first beneficiary on. Triage offers the best existing assets before anybody
 * makes a new one; one queue orders what waits for work.
 */
package dev.rapport.content.request;
