/**
 * Forms on pages of ours that strangers fill in, without a session and without being told anything about those we know.
 *
 * <p>{@link dev.rapport.lead.form.WebForm} is the form as marketing keeps it. {@link dev.rapport.lead.form.FormDoor} leads
 * from its public key to the organisation, {@link dev.rapport.lead.form.FormPasses} signs the right to submit it once,
 * {@link dev.rapport.lead.form.FormSubmissions} takes in what was submitted, and {@link dev.rapport.lead.form.FormLedger}
 * counts it.
 */
package dev.rapport.lead.form;
