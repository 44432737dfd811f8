package org.gasservice.core.inspection;

/** Ends a campaign ({@code inspection.end-campaign}); what was not done stays visible in its funnel. */
public record EndCampaign(String campaign) implements CampaignCommand {}
