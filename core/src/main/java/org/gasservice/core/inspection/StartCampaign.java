package org.gasservice.core.inspection;

/** Begins the work of a campaign at each of its points ({@code inspection.start-campaign}). */
public record StartCampaign(String campaign) implements CampaignCommand {}
