package org.gasservice.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class BytesTest {

  @Test
  void aCopyDoesNotFollowTheArrayItWasMadeOf() {
    byte[] array = {1, 2, 3};
    Bytes bytes = Bytes.copyOf(array);
    array[0] = 9;
    bytes.toArray()[1] = 9;
    assertThat(bytes).isEqualTo(Bytes.fromHex("010203"));
  }

  @Test
  void toStringShowsTheSizeOnly() {
    assertThat(Bytes.utf8("canary")).hasToString("6 bytes");
  }

  @Property
  void equalByContent(@ForAll byte[] one, @ForAll byte[] other) {
    assertThat(Bytes.copyOf(one))
        .isEqualTo(Bytes.wrap(one.clone()))
        .hasSameHashCodeAs(Bytes.wrap(one.clone()));
    assertThat(Bytes.copyOf(one).equals(Bytes.copyOf(other))).isEqualTo(Arrays.equals(one, other));
  }

  @Property
  void hexComesBack(@ForAll byte[] content) {
    Bytes bytes = Bytes.wrap(content);
    assertThat(Bytes.fromHex(bytes.toHex())).isEqualTo(bytes);
    assertThat(bytes.size()).isEqualTo(content.length);
    assertThat(bytes.isEmpty()).isEqualTo(content.length == 0);
  }

  @Property
  void textComesBack(
      @ForAll @StringLength(max = 50) @CharRange(from = ' ', to = '\ud7ff') String text) {
    assertThat(Bytes.utf8(text).asUtf8()).isEqualTo(text);
  }
}
