package org.gasservice.core.customer;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.OptBoolean;
import java.time.LocalDate;
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
 * @param standing what may be done with all this
 * @param keptUntil last day a duty says to keep it; present exactly while it is restricted
 */
@Value.Builder
public record Party(
    String id,
    PartyKind kind,
    Personal name,
    List<Findable> phones,
    Optional<Findable> idNumber,
    @JsonProperty(isRequired = OptBoolean.FALSE) Standing standing,
    Optional<LocalDate> keptUntil)
    implements WithParty {

  /** What may be done with what is known of a party (处理状态). */
  public enum Standing {
    /** 正常 */
    ACTIVE,
    /** 限制处理: kept because a duty says so, found by nobody at work. */
    RESTRICTED,
    /** 已删除: only that there was somebody. */
    ERASED
  }

  /** By the beginning of the name. */
  public static final String BY_NAME = "by_name";

  /** By the digest of a phone number. */
  public static final String BY_PHONE = "by_phone";

  /** By the digest of the identity number. */
  public static final String BY_ID_NUMBER = "by_id_number";

  /** Restricted parties by their id and the digests of their numbers. */
  public static final String RESTRICTED = "restricted";

  /** Restricted parties by the last day they have to be kept. */
  public static final String BY_LAST_DAY = "by_last_day";

  public static final AggregateType<Party> TYPE = new AggregateType<>(
      "party",
      Party.class,
      JsonCodec.whole(1, Party.class),
      List.of(
          new Attribute<>(
              Column.personalText("name"), p -> p.active() ? p.name().indexed() : null),
          Attribute.of(
              "id_token",
              Kind.TOKEN,
              p -> p.active() ? p.idNumber().map(Findable::token).orElse(null) : null),
          Attribute.of("kept_until", Kind.DATE, p -> p.keptUntil().orElse(null))),
      List.of(
          Index.over(BY_NAME, Reach.STORE, "name"),
          Index.over(BY_ID_NUMBER, Reach.STORE, "id_token"),
          Index.over(BY_LAST_DAY, Reach.STORE, "kept_until"),
          Index.tuples(
              RESTRICTED,
              Reach.STORE,
              List.of(Column.of("token", Kind.TOKEN)),
              party -> party.standing() == Standing.RESTRICTED
                  ? party.tokens().stream().map(List::<Object>of).toList()
                  : List.of()),
          Index.tuples(
              BY_PHONE,
              Reach.STORE,
              List.of(Column.of("phone", Kind.TOKEN)),
              party -> party.active()
                  ? party.phones().stream()
                      .map(phone -> List.<Object>of(phone.token()))
                      .distinct()
                      .toList()
                  : List.of())));

  public Party {
    phones = phones == null ? List.of() : List.copyOf(phones);
    idNumber = idNumber == null ? Optional.empty() : idNumber;
    standing = standing == null ? Standing.ACTIVE : standing;
    keptUntil = keptUntil == null ? Optional.empty() : keptUntil;
  }

  public static PartyBuilder builder() {
    return new PartyBuilder().standing(Standing.ACTIVE);
  }

  boolean active() {
    return standing == Standing.ACTIVE;
  }

  /** Kept for as long as a duty says, and found by nobody at work. */
  public Party restricted(LocalDate until) {
    return withStanding(Standing.RESTRICTED).withKeptUntil(until);
  }

  /** Used again like any other. */
  public Party released() {
    return withStanding(Standing.ACTIVE).withKeptUntil(Optional.empty());
  }

  /** That there was somebody. */
  Party erased() {
    return new Party(
        id, kind, Personal.of(""), List.of(), Optional.empty(), Standing.ERASED, Optional.empty());
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
