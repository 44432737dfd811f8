package org.gasservice.core.dunning;

/**
 * Looks at a case anew ({@code dunning.review}): does what the facts ask for and nothing else. An order to cut off that came to nothing, because nobody
 * opened, is given once more by it.
 */
public record ReviewCase(String point, String account) implements DunningCommand {}
