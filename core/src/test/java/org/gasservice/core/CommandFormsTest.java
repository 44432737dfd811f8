package org.gasservice.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gasservice.storage.memory.MemoryStorage;
import org.junit.jupiter.api.Test;

/** What each command says about values that cannot be meant. */
class CommandFormsTest {

  /** Writes the page anew instead of comparing: {@code -Dupdate.docs=true}. */
  private static final boolean UPDATE = Boolean.getBoolean("update.docs");

  private static final Path PAGE = Path.of("src/test/resources/org/gasservice/core/forms.txt");

  private static final CommandForms FORMS = forms();

  private static CommandForms forms() {
    try (MemoryStorage storage = new MemoryStorage();
        GasService gas = GasService.on(storage).lookupKey(new byte[16]).build()) {
      return new CommandForms(gas.registry());
    }
  }

  @Test
  void everyCommandRefusesWhatThePageSaysItRefuses() throws IOException {
    String found = CommandForms.page(FORMS.refused());
    if (UPDATE) {
      Files.createDirectories(PAGE.getParent());
      Files.writeString(PAGE, found);
    }
    assertThat(found).isEqualTo(Files.readString(PAGE));
  }
}
