package org.gasservice.core.billing;

/** Ends the dispute about a debt ({@code billing.release-charge}, 争议解除). */
public record ReleaseCharge(String point, String account, String receivable)
    implements DebtCommand {}
