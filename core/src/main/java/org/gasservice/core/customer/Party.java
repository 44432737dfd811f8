package org.gasservice.core.customer;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gasservice.core.json.JsonCodec;
import org.gasservice.core.privacy.Personal;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Attribute;
import org.gasservice.storage.Column;
import org.gasservice.storage.Index;
import org.gasservice.storage.Key;
import org.gasservice.storage.Kind;
import org.gasservice.storage.Reach;
import org.immutables.value.Value;

/**
 * A person or firm the company knows (当事人), customer or not. Its own root.
 *
 * @param id a token
 * @param phones where they are reached, the best first
 * @param idNumber identity number of a person (身份证号), credit code of a firm (统一社会信用代码)
 */
@Value.Builder
public record Party(
    String id, PartyKind kind, Personal name, List<Findable> phones, Optional<Findable> idNumber)
    implements WithParty {

  /** By the beginning of the name. */
  public static final String BY_NAME = "by_name";

  /** By the digest of a phone number. */
  public static final String BY_PHONE = "by_phone";

  /** By the digest of the identity number. */
  public static final String BY_ID_NUMBER = "by_id_number";

  public static final AggregateType<Party> TYPE = new AggregateType<>(
      "party",
      Party.class,
      JsonCodec.whole(1, Party.class),
      List.of(
          new Attribute<>(Column.personalText("name"), party -> party.name().indexed()),
          Attribute.of(
              "id_token",
              Kind.TOKEN,
              party -> party.idNumber().map(Findable::token).orElse(null))),
      List.of(
          Index.over(BY_NAME, Reach.STORE, "name"),
          Index.over(BY_ID_NUMBER, Reach.STORE, "id_token"),
          Index.tuples(
              BY_PHONE,
              Reach.STORE,
              List.of(Column.of("phone", Kind.TOKEN)),
              party -> party.phones().stream()
                  .map(phone -> List.<Object>of(phone.token()))
                  .distinct()
                  .toList())));

  public Party {
    phones = phones == null ? List.of() : List.copyOf(phones);
    idNumber = idNumber == null ? Optional.empty() : idNumber;
  }

  public static PartyBuilder builder() {
    return new PartyBuilder();
  }

  /** What it is known by elsewhere: its id and the digests of its numbers. */
  public Set<String> tokens() {
    return Stream.of(
            Stream.of(id),
            phones.stream().map(Findable::token),
            idNumber.stream().map(Findable::token))
        .flatMap(tokens -> tokens)
        .collect(Collectors.toUnmodifiableSet());
  }

  public static Key keyOf(String party) {
    return Key.ofRoot(party);
  }
}
