package org.gasservice.core.quality;

import org.gasservice.core.command.Command;
import org.gasservice.storage.Key;

/** Says that an improvement was carried out ({@code quality.finish-action}). Whether it helped is seen later. */
public record FinishAction(Key action) implements Command {}
