package org.gasservice.core.dunning;

/** Ends a hold before its day of review ({@code dunning.lift-hold}). */
public record LiftHold(String point, String account, HoldKind kind) implements DunningCommand {}
