package org.gasservice.core.notice;

/** Takes over that the order of a home restored it ({@code notice.settle-home}); derived from the order. */
public record SettleHome(String point, String interruption) implements HomeCommand {}
