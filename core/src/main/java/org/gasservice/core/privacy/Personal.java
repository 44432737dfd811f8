package org.gasservice.core.privacy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.io.IOException;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * A text that tells of a person (个人信息): name, phone, address, what somebody said. {@code toString} never shows it [D6-7.3].
 *
 * @param reveal the text itself, in NFC without outer blanks; call it only where a person with the right to know will read it
 */
@JsonSerialize(using = Personal.Writer.class)
public record Personal(String reveal) {

  /** Attribute of a JSON writer: how personal texts are written, a {@link Form}; masked without it. */
  public static final String FORM = "org.gasservice.personal";

  /** How a personal text is written. */
  public enum Form {
    MASKED,
    REVEALED,
    /** Empty: what stays after an erasure. */
    ERASED
  }

  private static final int SHORTEST_NUMBER = 7;
  private static final String NUMBER_SIGNS = "0123456789-+ X";

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public Personal {
    reveal = Normalizer.normalize(reveal, Normalizer.Form.NFC).strip();
  }

  public static Personal of(String text) {
    return new Personal(text);
  }

  public boolean isEmpty() {
    return reveal.isEmpty();
  }

  /** What an index over it holds: the text, nothing once it is erased. */
  public @Nullable String indexed() {
    return reveal.isEmpty() ? null : reveal;
  }

  /**
   * What may be shown to anybody at work: of a number the first three and last four digits ({@code 138****5678}), of anything else
   * the first character.
   */
  public String masked() {
    if (reveal.isEmpty()) {
      return "";
    }
    int length = reveal.length();
    if (length >= SHORTEST_NUMBER && reveal.chars().allMatch(c -> NUMBER_SIGNS.indexOf(c) >= 0)) {
      return reveal.substring(0, length - 4 >= 3 ? 3 : 0)
          + "****"
          + reveal.substring(length - Math.min(4, length - 4));
    }
    return reveal.substring(0, reveal.offsetByCodePoints(0, 1)) + "**";
  }

  @Override
  public String toString() {
    return "***";
  }

  /** Writes the masked form unless the writer carries another {@link #FORM}. */
  static final class Writer extends JsonSerializer<Personal> {
    @Override
    public void serialize(Personal value, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      Object form = provider.getAttribute(FORM);
      if (form == Form.ERASED) {
        out.writeString("");
      } else {
        out.writeString(form == Form.REVEALED ? value.reveal : value.masked());
      }
    }
  }
}
