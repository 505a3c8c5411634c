/**
 * Campaigns and their members.
 *
 * <p>A campaign moves from its plan to its end through {@link dev.rapport.lead.campaign.CampaignStatus}; {@link
 * dev.rapport.lead.campaign.HypothesisGate} stands before its launch and before every hand-off of its leads.
 */
package dev.rapport.lead.campaign;
