package org.gasservice.core.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.gasservice.core.json.Json;
import org.gasservice.storage.Bytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonalTest {

  record Person(Personal name, Personal phone) {}

  @ParameterizedTest
  @CsvSource({
    "13812345678,138****5678",
    "0591-8765432,059****5432",
    "1234567,123****567",
    "王小明,王**",
    "𠮷野,𠮷**",
    "123,1**"
  })
  void aPhoneShowsItsFirstThreeAndLastFourDigitsAndANameItsFirstCharacter(
      String text, String masked) {
    assertThat(Personal.of(text).masked()).isEqualTo(masked);
  }

  @Test
  void nothingOfItStandsInToStringOrTheMaskedView() {
    Person person = new Person(Personal.of("王小明"), Personal.of("13812345678"));

    assertThat(person.toString()).doesNotContain("王").doesNotContain("138");
    assertThat(Json.view(person).toString()).contains("王**", "138****5678").doesNotContain("小明");
  }

  @Test
  void theStoredFormKeepsItWhole() {
    Person person = new Person(Personal.of("王小明"), Personal.of("13812345678"));
    assertThat(Json.restore(Person.class, Json.store(person))).isEqualTo(person);
  }

  @Test
  void bytesThatAreNoSuchValueAreRefusedWithoutQuotingThem() {
    assertThatThrownBy(() -> Json.restore(Person.class, Bytes.utf8("{\"name\": 13812345678")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("138")
        .hasNoCause();
  }

  @Test
  void aLookupHashFindsThePersonWithoutHoldingTheNumber() {
    LookupHash hash =
        new LookupHash("a key of sixteen bytes or more".getBytes(StandardCharsets.UTF_8));

    assertThat(hash.of(Personal.of("138 1234-5678")))
        .isEqualTo(hash.of(Personal.of("13812345678")))
        .hasSize(32);
    assertThat(hash.of(Personal.of("13812345679")))
        .isNotEqualTo(hash.of(Personal.of("13812345678")));
    assertThatThrownBy(() -> new LookupHash(new byte[15]))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
