package org.gasservice.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.gasservice.storage.Micros;
import org.junit.jupiter.api.Test;

class InstantCodecTest {

  @Property
  void whatIsPrintedReadsTheSame(
      @ForAll @LongRange(min = -62_135_596_800_000_000L, max = 253_402_300_799_999_999L)
          long micros) {
    Instant moment = Micros.toInstant(micros);
    assertThat(InstantCodec.parse(InstantCodec.print(moment))).isEqualTo(moment);
    assertThat(Instant.parse(InstantCodec.print(moment))).isEqualTo(moment);
  }

  @Test
  void otherFormsWithAnOffsetAreRead() {
    assertThat(InstantCodec.parse("2026-02-17T10:00:00+08:00"))
        .isEqualTo(Instant.parse("2026-02-17T02:00:00Z"));
    assertThat(InstantCodec.parse("2026-02-17T02:00Z"))
        .isEqualTo(Instant.parse("2026-02-17T02:00:00Z"));
  }

  @Test
  void aLocalTimeAndDatesThatDoNotExistAreNoMoments() {
    for (String text : new String[] {
      "2026-02-17T10:00:00", "2026-02-30T02:00:00.000000Z", "2026-02-17T25:00:00.000000Z", "x"
    }) {
      assertThatThrownBy(() -> InstantCodec.parse(text))
          .as(text)
          .isInstanceOf(DateTimeException.class);
    }
  }
}
