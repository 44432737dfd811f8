package org.gasservice.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class LocalDateCodecTest {

  @Property
  void daysAreWrittenAndReadAsJavaTimeDoes(@ForAll LocalDate day) {
    assertThat(LocalDateCodec.print(day)).isEqualTo(day.toString());
    assertThat(LocalDateCodec.parse(day.toString())).isEqualTo(day);
  }

  @Test
  void yearsOfOtherLengthsAreJavaTimes() {
    for (LocalDate day :
        new LocalDate[] {LocalDate.MIN, LocalDate.MAX, LocalDate.of(0, 1, 1), LocalDate.of(-1, 1, 1)
        }) {
      assertThat(LocalDateCodec.print(day)).isEqualTo(day.toString());
      assertThat(LocalDateCodec.parse(day.toString())).isEqualTo(day);
    }
  }

  @Test
  void whatIsNoDayIsRefused() {
    for (String text : new String[] {
      "2026-02-30", "2026-13-01", "2026/02/17", "2026-2-17", "2026-02-1x", "20260217", "x", ""
    }) {
      assertThatThrownBy(() -> LocalDateCodec.parse(text))
          .as(text)
          .isInstanceOf(DateTimeException.class);
    }
  }
}
