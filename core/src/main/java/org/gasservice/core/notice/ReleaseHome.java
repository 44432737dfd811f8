package org.gasservice.core.notice;

/** Takes an interruption away from a home that stays off without it ({@code notice.release-home}); derived when its area is resupplied. */
public record ReleaseHome(String point, String interruption) implements HomeCommand {}
