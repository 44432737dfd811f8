package org.gasservice.core.voice;

import org.gasservice.core.command.Command;
import org.gasservice.storage.Key;

/** Closes a survey nobody answered in time ({@code voice.expire-survey}); the sweeper submits it. */
public record ExpireSurvey(Key survey) implements Command {}
