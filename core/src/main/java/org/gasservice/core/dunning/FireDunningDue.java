package org.gasservice.core.dunning;

/** Takes the step that fell due, if it is still right ({@code dunning.fire-due}); the sweeper submits it. */
public record FireDunningDue(String point, String account) implements DunningCommand {}
