package org.gasservice.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CursorProperties {

  private static final List<Column> COLUMNS = List.of(
      Column.of("token", Kind.TOKEN),
      Column.of("text", Kind.TEXT),
      Column.of("number", Kind.LONG),
      Column.of("flag", Kind.BOOL),
      Column.of("day", Kind.DATE),
      Column.of("moment", Kind.INSTANT),
      Column.decimal("amount", 3));

  private static final long LAST_DAY = LocalDate.of(9999, 12, 31).toEpochDay();

  @Provide
  Arbitrary<Cursor> cursors() {
    Arbitrary<String> part =
        Arbitraries.strings().withCharRange('!', '~').ofMinLength(1).ofMaxLength(100);
    Arbitrary<Key> key = Combinators.combine(part, part).as(Key::new);
    Arbitrary<List<Object>> tuple = Combinators.combine(
            part,
            Arbitraries.of("王小明", "𠮷野家", "a b", "😀", "é"),
            Arbitraries.longs(),
            Arbitraries.of(true, false),
            Arbitraries.longs()
                .between(LocalDate.of(1, 1, 1).toEpochDay(), LAST_DAY)
                .map(LocalDate::ofEpochDay),
            Arbitraries.longs()
                .between(Micros.of(Values.MIN_INSTANT), Micros.of(Values.MAX_INSTANT))
                .map(Micros::toInstant),
            Arbitraries.bigIntegers()
                .between(
                    BigInteger.TEN.pow(31).negate().add(BigInteger.ONE),
                    BigInteger.TEN.pow(31).subtract(BigInteger.ONE))
                .map(digits -> new BigDecimal(digits, 3)))
        .as((token, text, number, flag, day, moment, amount) ->
            List.<Object>of(token, text, number, flag, day, moment, amount));
    return Combinators.combine(tuple, key).as(Cursor::new);
  }

  @Property
  void aCursorComesBack(@ForAll("cursors") Cursor cursor) {
    assertThat(Cursor.decode(COLUMNS, cursor.encode(COLUMNS))).isEqualTo(cursor);
  }

  @Property
  void aCursorOverKeysComesBack(@ForAll("cursors") Cursor cursor) {
    Cursor keys = new Cursor(List.of(), cursor.key());
    assertThat(Cursor.decode(List.of(), keys.encode(List.of()))).isEqualTo(keys);
  }

  @Property(tries = 50)
  void aCutOrLongerCursorIsRefused(@ForAll("cursors") Cursor cursor) {
    byte[] whole = cursor.encode(COLUMNS).toArray();
    for (int size = 0; size < whole.length; size++) {
      Bytes cut = Bytes.wrap(Arrays.copyOf(whole, size));
      assertThat(ValuesProperties.outcome(() -> Cursor.decode(COLUMNS, cut)))
          .isEqualTo(Outcome.BAD_VALUE);
    }
    Bytes longer = Bytes.wrap(Arrays.copyOf(whole, whole.length + 1));
    assertThat(ValuesProperties.outcome(() -> Cursor.decode(COLUMNS, longer)))
        .isEqualTo(Outcome.BAD_VALUE);
  }

  @Property
  void anyBytesAreACursorOrRefused(@ForAll byte[] content) {
    try {
      Cursor cursor = Cursor.decode(COLUMNS, Bytes.wrap(content));
      assertThat(cursor.tuple()).hasSameSizeAs(COLUMNS);
    } catch (StorageFailure failure) {
      assertThat(failure.outcome()).isEqualTo(Outcome.BAD_VALUE);
    }
  }

  @Example
  void aCursorOfOtherColumnsIsRefused() {
    Bytes cursor = new Cursor(List.of("token"), new Key("r", "1")).encode(COLUMNS.subList(0, 1));
    List<Column> others = new ArrayList<>(COLUMNS.subList(0, 1));
    others.add(Column.of("more", Kind.LONG));
    assertThat(ValuesProperties.outcome(() -> Cursor.decode(others, cursor)))
        .isEqualTo(Outcome.BAD_VALUE);
    assertThat(ValuesProperties.outcome(() -> Cursor.decode(List.of(), cursor)))
        .isEqualTo(Outcome.BAD_VALUE);
  }

  @Example
  void theTupleIsNotShown() {
    assertThat(new Cursor(List.of("canary"), new Key("r", "1"))).hasToString("cursor at r/1");
  }
}
