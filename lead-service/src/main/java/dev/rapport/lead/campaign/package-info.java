/**
 * Campaigns: their plans, their gates and their members.
 *
 * <p>A campaign moves from its plan to its end through {@link dev.rapport.lead.campaign.CampaignStatus}. Five {@link
 * dev.rapport.lead.campaign.Gate}s stand in its way; {@link dev.rapport.lead.campaign.CampaignGates} asks the facts whether
 * they are open, before every step and before every hand-off of its leads.
 */
package dev.rapport.lead.campaign;
