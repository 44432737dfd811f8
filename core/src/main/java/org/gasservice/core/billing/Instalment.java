package org.gasservice.core.billing;

import java.time.LocalDate;
import org.gasservice.core.money.Yuan;

/** A part of a debt and the last day to pay it (分期). */
public record Instalment(Yuan amount, LocalDate dueOn) {}
