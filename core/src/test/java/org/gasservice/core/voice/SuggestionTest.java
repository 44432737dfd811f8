package org.gasservice.core.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gasservice.core.standard.Clauses.D8_2_6;
import static org.gasservice.core.voice.Yard.CALLER;

import java.util.Optional;
import org.gasservice.core.command.Command;
import org.gasservice.core.contact.Channel;
import org.gasservice.core.privacy.Personal;
import org.gasservice.core.standard.Keeps;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A suggestion is assessed, decided and answered. */
class SuggestionTest {

  private final Yard yard = new Yard();

  @AfterEach
  void close() {
    yard.close();
  }

  private String taken(Optional<Personal> phone) {
    return yard.voices(CALLER)
        .take(new TakeSuggestion(
            Channel.ONLINE, Optional.empty(), phone, Personal.of("open on Sundays")))
        .value()
        .id();
  }

  private static DecideSuggestion declined(String id) {
    return new DecideSuggestion(id, false, Personal.of("too few would come"), Optional.empty());
  }

  private String refused(Command command) {
    return yard.office.violation(CALLER, command);
  }

  @Test
  @Keeps(D8_2_6)
  void readBeforeItIsDecidedAndDecidedBeforeItIsAnswered() {
    String id = taken(Optional.of(Personal.of("13911112222")));
    AnswerSuggestion answer = new AnswerSuggestion(id, Optional.of(Channel.CALL));
    assertThat(refused(answer)).isEqualTo("D8-2.6 voice.decide-first");
    assertThat(refused(declined(id))).isEqualTo("D8-2.6 voice.assess-first");
    yard.office.run(CALLER, new AssessSuggestion(id, false, Personal.of("costs two posts")));
    yard.office.run(CALLER, declined(id));
    assertThat(refused(new AnswerSuggestion(id, Optional.empty())))
        .isEqualTo("D8-2.6 voice.tell-them");
    assertThat(yard.voices(CALLER).openSuggestions(10)).hasSize(1);
    yard.office.run(CALLER, answer);

    assertThat(yard.voices(CALLER).openSuggestions(10)).isEmpty();
    assertThat(refused(answer)).isEqualTo("D8-2.6 voice.answered-already");
  }

  @Test
  @Keeps(D8_2_6)
  void adoptedItBecomesAMeasure() {
    String id = taken(Optional.empty());
    yard.office.run(CALLER, new AssessSuggestion(id, true, Personal.of("easy")));
    assertThat(yard.office.refused(
            CALLER, new DecideSuggestion(id, true, Personal.of("yes"), Optional.empty())))
        .hasMessageContaining("voice.measure-of-adopted");
    yard.office.run(CALLER, new DecideSuggestion(id, true, Personal.of("yes"), Optional.of("M-1")));
    yard.office.run(CALLER, new AnswerSuggestion(id, Optional.empty()));

    Suggestion suggestion = yard.office.value(Suggestion.TYPE, Suggestion.keyOf(id));
    assertThat(suggestion.decision().orElseThrow().measure()).contains("M-1");
    assertThat(suggestion.open()).isFalse();
  }
}
