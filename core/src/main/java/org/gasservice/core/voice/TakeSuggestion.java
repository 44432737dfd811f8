package org.gasservice.core.voice;

import java.util.Optional;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;
import org.gasservice.core.contact.Channel;
import org.gasservice.core.privacy.Personal;

/** Takes a suggestion ({@code voice.take-suggestion}) [D8-2.6]. */
public record TakeSuggestion(
    Channel channel, Optional<Personal> name, Optional<Personal> phone, Personal said)
    implements Command {

  public TakeSuggestion {
    name = name == null ? Optional.empty() : name;
    phone = phone == null ? Optional.empty() : phone;
  }

  @Override
  public void check(Problems problems) {
    name.ifPresent(line -> problems.line("name", line));
    phone.ifPresent(line -> problems.line("phone", line));
    problems.text("said", said);
  }
}
