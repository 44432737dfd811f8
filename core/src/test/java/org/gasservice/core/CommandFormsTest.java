package org.gasservice.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Predicate;
import org.gasservice.storage.memory.MemoryStorage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What each command says about values that cannot be meant: the page holds it, feature by feature. Features with many commands have a test of their own, so
 * that what is wrong with one of them shows at once.
 */
class CommandFormsTest {

  /** Writes the page anew before comparing: {@code -Dupdate.docs=true}. */
  private static final boolean UPDATE = Boolean.getBoolean("update.docs");

  private static final Path PAGE = Path.of("src/test/resources/org/gasservice/core/forms.txt");

  private static final Set<String> LARGE = Set.of(
      "billing",
      "complaint",
      "contact",
      "customer",
      "discipline",
      "dunning",
      "hall",
      "inspection",
      "meter",
      "notice",
      "order",
      "payment",
      "quality",
      "tariff",
      "workforce");

  private static final CommandForms FORMS = forms();

  private static CommandForms forms() {
    try (MemoryStorage storage = new MemoryStorage();
        GasService gas = GasService.on(storage).lookupKey(new byte[16]).build()) {
      return new CommandForms(gas.registry());
    }
  }

  @BeforeAll
  static void written() throws IOException {
    if (UPDATE) {
      Files.createDirectories(PAGE.getParent());
      Files.writeString(PAGE, CommandForms.page(FORMS.refused(command -> true)));
    }
  }

  private static void refuseWhatThePageSays(Predicate<String> features) throws IOException {
    Predicate<String> commands =
        command -> features.test(command.substring(0, command.indexOf('.')));

    assertThat(CommandForms.page(FORMS.refused(commands)))
        .isNotEmpty()
        .isEqualTo(CommandForms.part(Files.readString(PAGE), commands));
  }

  @Test
  void billing() throws IOException {
    refuseWhatThePageSays("billing"::equals);
  }

  @Test
  void complaint() throws IOException {
    refuseWhatThePageSays("complaint"::equals);
  }

  @Test
  void contact() throws IOException {
    refuseWhatThePageSays("contact"::equals);
  }

  @Test
  void customer() throws IOException {
    refuseWhatThePageSays("customer"::equals);
  }

  @Test
  void discipline() throws IOException {
    refuseWhatThePageSays("discipline"::equals);
  }

  @Test
  void dunning() throws IOException {
    refuseWhatThePageSays("dunning"::equals);
  }

  @Test
  void hall() throws IOException {
    refuseWhatThePageSays("hall"::equals);
  }

  @Test
  void inspection() throws IOException {
    refuseWhatThePageSays("inspection"::equals);
  }

  @Test
  void meter() throws IOException {
    refuseWhatThePageSays("meter"::equals);
  }

  @Test
  void notice() throws IOException {
    refuseWhatThePageSays("notice"::equals);
  }

  @Test
  void order() throws IOException {
    refuseWhatThePageSays("order"::equals);
  }

  @Test
  void payment() throws IOException {
    refuseWhatThePageSays("payment"::equals);
  }

  @Test
  void quality() throws IOException {
    refuseWhatThePageSays("quality"::equals);
  }

  @Test
  void tariff() throws IOException {
    refuseWhatThePageSays("tariff"::equals);
  }

  @Test
  void workforce() throws IOException {
    refuseWhatThePageSays("workforce"::equals);
  }

  @Test
  void everyOtherFeature() throws IOException {
    refuseWhatThePageSays(feature -> !LARGE.contains(feature));
  }
}
