package org.gasservice.core.discipline;

import org.gasservice.core.command.Command;
import org.gasservice.storage.Key;

/** Grants a reward or does not ({@code discipline.decide-reward}): somebody other than who proposed it. */
public record DecideReward(Key reward, boolean granted) implements Command {}
