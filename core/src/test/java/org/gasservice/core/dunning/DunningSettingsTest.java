package org.gasservice.core.dunning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.gasservice.core.standard.Clauses.D10_S3;

import java.time.Duration;
import java.time.LocalTime;
import org.gasservice.core.Office;
import org.gasservice.core.calendar.Calendars;
import org.gasservice.core.money.Yuan;
import org.gasservice.core.standard.Keeps;
import org.junit.jupiter.api.Test;

/** Periods are the company's, but no shorter than anybody may have them. */
class DunningSettingsTest {

  private static final DunningSettings USUAL = DunningSettings.in(Office.ZONE);

  @Test
  @Keeps(D10_S3)
  void noPeriodIsShorterThanItsFloorAndNobodyIsCutOffAtNight() {
    assertThatIllegalArgumentException().isThrownBy(() -> USUAL.withReminderPeriod(6));
    assertThatIllegalArgumentException().isThrownBy(() -> USUAL.withStopNoticeAfter(29));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> USUAL.withNoticeLead(Duration.ofHours(72).minusSeconds(1)));
    assertThatIllegalArgumentException().isThrownBy(() -> USUAL.withCutFrom(LocalTime.of(5, 59)));
    assertThatIllegalArgumentException().isThrownBy(() -> USUAL.withCutUntil(LocalTime.of(22, 1)));
    assertThatIllegalArgumentException().isThrownBy(() -> USUAL.withLeast(Yuan.ZERO));
    assertThat(USUAL.withNoticeLead(Duration.ofDays(15)).withStopNoticeAfter(60).noticeLead())
        .isEqualTo(Duration.ofDays(15));
  }

  @Test
  @Keeps(D10_S3)
  void theWindowKnowsHolidaysAndMakeUpDays() {
    CutWindow window = new CutWindow(Calendars.OFFICE, LocalTime.of(9, 0), LocalTime.of(16, 0));

    assertThat(window.permits(Arrears.at("2026-02-27", "10:00")))
        .as("a Friday a worked Saturday follows")
        .isTrue();
    assertThat(window.permits(Arrears.at("2026-02-28", "10:00")))
        .as("Sunday follows")
        .isFalse();
    assertThat(window.permits(Arrears.at("2026-03-06", "10:00"))).as("a Friday").isFalse();
    assertThat(window.permits(Arrears.at("2026-03-05", "15:59"))).isTrue();
    assertThat(window.permits(Arrears.at("2026-03-05", "16:00"))).isFalse();
    assertThat(window.next(Arrears.at("2026-03-05", "16:00")))
        .isEqualTo(Arrears.at("2026-03-09", "09:00"));
    assertThat(window.next(Arrears.at("2026-09-29", "16:00")))
        .as("national day, seven days off, the day before it")
        .isEqualTo(Arrears.at("2026-10-08", "09:00"));
  }
}
