package org.gasservice.examples.shell;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gasservice.core.command.Feature;
import org.gasservice.core.command.MessageBundle;
import org.gasservice.core.command.Messages;
import org.gasservice.core.command.Refusal;
import org.gasservice.core.command.Registry;
import org.gasservice.storage.StorageFailure;

/** What the programs say, in the language of whoever runs them. */
public final class Texts {

  /** Zone of the company every program here works for. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final Locale locale;
  private volatile Messages messages;

  public Texts(Locale locale) {
    this.locale = locale;
    messages = new Messages(List.of(MessageBundle.beside(Texts.class)));
  }

  /** Learns the texts of features, so that their refusals can be said. */
  public void learn(Registry registry) {
    List<MessageBundle> bundles = new ArrayList<>();
    bundles.add(MessageBundle.beside(Texts.class));
    registry.features().stream()
        .map(Feature::messages)
        .flatMap(Optional::stream)
        .forEach(bundles::add);
    messages = new Messages(bundles).in(ZONE);
  }

  public Locale locale() {
    return locale;
  }

  public String of(String code) {
    return of(code, Map.of());
  }

  public String of(String code, Map<String, ?> parameters) {
    return messages.text(locale, code, parameters);
  }

  public String of(Refusal refusal) {
    return messages.text(locale, refusal);
  }

  public String of(StorageFailure failure) {
    return messages.text(locale, failure);
  }
}
