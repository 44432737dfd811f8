package org.gasservice.core.notice;

/** Cuts a home off ({@code notice.cut-off}); derived from the interruption that reaches it. */
public record CutOff(String point, String interruption) implements HomeCommand {}
