package org.gasservice.core.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.gasservice.core.privacy.Personal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What two reports of one danger may have in common. */
class ClueTest {

  private static Optional<String> house(String place) {
    return Clue.building(Personal.of(place)).map(clue -> clue.value().reveal());
  }

  @ParameterizedTest
  @CsvSource({
    "湖滨路12号3-201, 湖滨路12",
    "湖滨路 １２ 号楼道, 湖滨路12",
    "'Building 7, stairwell', building7",
    "LAKE ROAD 7-3-201, lakeroad7",
    "东门大树旁, 东门大树旁",
  })
  void aHouseIsWhatPeopleCallItUpToItsNumber(String place, String house) {
    assertThat(house(place)).contains(house);
  }

  @Test
  void aPlaceOfSignsAloneSaysNothing() {
    assertThat(house("?!")).isEmpty();
  }

  @Test
  void aLongStoryIsCut() {
    assertThat(house("那".repeat(500)).orElseThrow()).hasSize(60);
  }
}
