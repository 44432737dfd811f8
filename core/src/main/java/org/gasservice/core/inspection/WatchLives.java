package org.gasservice.core.inspection;

import java.time.LocalDate;
import org.gasservice.core.command.Command;

/**
 * Begins to look every day for appliances, hoses and meters whose life ended ({@code inspection.watch-lives}).
 *
 * @param from first day to look at: what ended earlier is taken as known
 */
public record WatchLives(LocalDate from) implements Command {}
