package org.gasservice.core.privacy;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;

/**
 * Marks a text that is shown to everybody at work and yet leads to a person: the number of a recording, the digest of a photo, a contract. It goes with
 * an erasure. Write {@code @JsonSerialize(using = GoesWithPerson.class) String}, or {@code contentUsing} where it is optional.
 */
public final class GoesWithPerson extends JsonSerializer<String> {

  @Override
  public void serialize(String value, JsonGenerator out, SerializerProvider provider)
      throws IOException {
    boolean erased = provider.getAttribute(Personal.FORM) == Personal.Form.ERASED;
    out.writeString(erased ? "" : value);
  }
}
