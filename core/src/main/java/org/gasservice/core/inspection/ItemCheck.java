package org.gasservice.core.inspection;

/** One item of the card as it was found. */
public record ItemCheck(String item, ItemResult result) {}
