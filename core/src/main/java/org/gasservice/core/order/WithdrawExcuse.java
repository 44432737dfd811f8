package org.gasservice.core.order;

import org.gasservice.storage.Key;

/**
 * Takes back what a major event excused ({@code order.withdraw-excuse}). Follows from the withdrawal of the event, never from a person; the
 * excuse stays visible with the moment it was taken back.
 */
public record WithdrawExcuse(Key order, Key event) implements OrderCommand {}
