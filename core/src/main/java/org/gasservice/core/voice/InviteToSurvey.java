package org.gasservice.core.voice;

import java.util.Optional;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;
import org.gasservice.core.privacy.Personal;
import org.gasservice.storage.Key;

/**
 * Asks somebody what they think of an order ({@code voice.invite}).
 *
 * @param phone whom; who reported the order when not said
 * @param draw the drawing that picked it
 */
public record InviteToSurvey(Key order, Optional<Personal> phone, Optional<String> draw)
    implements Command {

  public InviteToSurvey {
    phone = phone == null ? Optional.empty() : phone;
    draw = draw == null ? Optional.empty() : draw;
  }

  @Override
  public void check(Problems problems) {
    phone.ifPresent(line -> problems.line("phone", line));
    draw.ifPresent(id -> problems.token("draw", id));
  }
}
