package org.gasservice.storage.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gasservice.storage.Key;
import org.junit.jupiter.api.Test;

class LineTest {

  private static final Key KEY = new Key("r", "1");

  @Test
  void boundariesEncloseEveryLineTheyBegin() {
    Line line = Line.at("", List.of("a", 5L), KEY);
    for (List<Object> leading : List.<List<Object>>of(List.of(), List.of("a"), List.of("a", 5L))) {
      assertThat(Line.before("", leading)).isLessThan(line).isLessThan(Line.after("", leading));
      assertThat(Line.after("", leading)).isGreaterThan(line);
    }
  }

  @Test
  void aShorterBoundaryEnclosesALongerOne() {
    Line inner = Line.before("", List.of("a", 5L));
    assertThat(Line.before("", List.of("a"))).isLessThan(inner);
    assertThat(Line.after("", List.of("a"))).isGreaterThan(inner);
    assertThat(inner)
        .isGreaterThan(Line.before("", List.of("a")))
        .isLessThan(Line.after("", List.of("a")));
  }

  @Test
  void linesAreOrderedByRootThenTupleThenKey() {
    assertThat(List.of(
            Line.at("a", List.of(9L), new Key("a", "9")),
            Line.at("b", List.of(1L), new Key("b", "2")),
            Line.at("b", List.of(2L), new Key("b", "1")),
            Line.at("b", List.of(2L), new Key("b", "3"))))
        .isSorted();
  }
}
