package org.gasservice.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.StringLength;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

class ValuesProperties {

  private static final Column TOKEN = Column.of("token", Kind.TOKEN);
  private static final Column TEXT = Column.of("text", Kind.TEXT);
  private static final Column MOMENT = Column.of("moment", Kind.INSTANT);
  private static final Column DAY = Column.of("day", Kind.DATE);
  private static final Column AMOUNT = Column.decimal("amount", 2);

  static Outcome outcome(ThrowingCallable call) {
    try {
      call.call();
    } catch (StorageFailure failure) {
      return failure.outcome();
    } catch (Throwable other) {
      throw new AssertionError("not a StorageFailure", other);
    }
    throw new AssertionError("nothing was refused");
  }

  @Property
  void printableAsciiIsAToken(
      @ForAll @StringLength(min = 1, max = 120) @CharRange(from = '!', to = '~') String value) {
    assertThatCode(() -> Values.check(TOKEN, value)).doesNotThrowAnyException();
  }

  @Property
  void anyOtherCharacterMakesNoToken(
      @ForAll @StringLength(max = 20) @CharRange(from = '!', to = '~') String value,
      @ForAll char other,
      @ForAll @IntRange(max = 20) int at) {
    Assume.that(other <= ' ' || other > '~');
    int place = Math.min(at, value.length());
    String broken = value.substring(0, place) + other + value.substring(place);
    assertThat(outcome(() -> Values.check(TOKEN, broken))).isEqualTo(Outcome.BAD_VALUE);
  }

  @Property
  void aTextIsRefusedExactlyForItsReasons(@ForAll @StringLength(max = 12) String value) {
    boolean proper = !value.isEmpty()
        && Normalizer.isNormalized(value, Normalizer.Form.NFC)
        && !blank(value.codePointAt(0))
        && !blank(value.codePointBefore(value.length()))
        && value
            .codePoints()
            .noneMatch(point ->
                Character.isISOControl(point) || Character.getType(point) == Character.SURROGATE);
    if (proper) {
      assertThatCode(() -> Values.check(TEXT, value)).doesNotThrowAnyException();
    } else {
      assertThat(outcome(() -> Values.check(TEXT, value))).isEqualTo(Outcome.BAD_VALUE);
    }
  }

  private static boolean blank(int point) {
    return Character.isWhitespace(point) || Character.isSpaceChar(point);
  }

  @Property
  void aMomentHasWholeMicroseconds(
      @ForAll @LongRange(min = -62_135_596_800L, max = 253_402_300_799L) long second,
      @ForAll @IntRange(max = 999_999_999) int nano) {
    Instant moment = Instant.ofEpochSecond(second, nano);
    if (nano % 1_000 == 0) {
      assertThatCode(() -> Values.check(MOMENT, moment)).doesNotThrowAnyException();
    } else {
      assertThat(outcome(() -> Values.check(MOMENT, moment))).isEqualTo(Outcome.BAD_VALUE);
    }
    assertThatCode(() -> Values.check(MOMENT, Micros.cut(moment))).doesNotThrowAnyException();
  }

  @Property
  void microsecondsComeBack(
      @ForAll @LongRange(min = -62_135_596_800_000_000L, max = 253_402_300_799_999_999L)
          long micros) {
    assertThat(Micros.of(Micros.toInstant(micros))).isEqualTo(micros);
    assertThat(Micros.cut(Micros.toInstant(micros))).isEqualTo(Micros.toInstant(micros));
  }

  @Property
  void cuttingNeverMovesAMomentForward(@ForAll Instant moment) {
    assertThat(Micros.cut(moment)).isBeforeOrEqualTo(moment).isAfter(moment.minusNanos(1_000));
  }

  @Property
  void aDecimalHasTheScaleOfItsColumn(
      @ForAll BigInteger digits, @ForAll @IntRange(min = -3, max = 8) int scale) {
    BigDecimal value = new BigDecimal(digits, scale);
    if (scale != 2) {
      assertThat(outcome(() -> Values.check(AMOUNT, value))).isEqualTo(Outcome.BAD_VALUE);
    } else if (value.precision() > Limits.DECIMAL_DIGITS) {
      assertThat(outcome(() -> Values.check(AMOUNT, value))).isEqualTo(Outcome.TOO_LARGE);
    } else {
      assertThatCode(() -> Values.check(AMOUNT, value)).doesNotThrowAnyException();
    }
  }

  @Example
  void edgesOfYearsAndLengths() {
    for (LocalDate day : List.of(LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31))) {
      assertThatCode(() -> Values.check(DAY, day)).doesNotThrowAnyException();
    }
    for (LocalDate day : List.of(
        LocalDate.of(0, 12, 31), LocalDate.of(10_000, 1, 1), LocalDate.MIN, LocalDate.MAX)) {
      assertThat(outcome(() -> Values.check(DAY, day))).isEqualTo(Outcome.BAD_VALUE);
    }
    for (Instant moment : List.of(
        Values.MIN_INSTANT.minusNanos(1_000),
        Values.MAX_INSTANT.plusNanos(1_000),
        Instant.MIN,
        Instant.MAX)) {
      assertThat(outcome(() -> Values.check(MOMENT, moment))).isEqualTo(Outcome.BAD_VALUE);
    }
    assertThat(outcome(() -> Values.check(TOKEN, "x".repeat(Limits.TOKEN_LENGTH + 1))))
        .isEqualTo(Outcome.TOO_LARGE);
    assertThat(outcome(() -> Values.check(TEXT, "x".repeat(Limits.TEXT_LENGTH + 1))))
        .isEqualTo(Outcome.TOO_LARGE);
    assertThat(outcome(() -> new Key("x".repeat(Limits.KEY_LENGTH + 1), "a")))
        .isEqualTo(Outcome.TOO_LARGE);
  }

  @Example
  void theValueIsNotInTheMessage() {
    assertThatThrownBy(() -> Values.check(TEXT, "canary "))
        .hasMessageContaining("text")
        .hasMessageNotContaining("canary");
  }

  @Property
  void aValueOfAnotherTypeIsRefused(@ForAll Kind kind) {
    Column column = Column.of("column", kind);
    for (Object value :
        List.of("t", 1L, 1, 1.0, true, LocalDate.EPOCH, Instant.EPOCH, BigDecimal.ONE, 'c')) {
      if (!kind.javaType().isInstance(value)) {
        assertThat(outcome(() -> Values.check(column, value))).isEqualTo(Outcome.BAD_VALUE);
      }
    }
  }
}
