package org.gasservice.core.document;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.gasservice.core.json.JsonCodec;
import org.gasservice.core.privacy.GoesWithPerson;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Attribute;
import org.gasservice.storage.Index;
import org.gasservice.storage.Key;
import org.gasservice.storage.Kind;
import org.gasservice.storage.Reach;

/**
 * A document as it was issued (归档单据). Lies in the root of the unit that issued it; what stands on it never changes.
 *
 * @param facts what stands on it
 * @param withdrawal that it does not hold any more, if so
 */
public record IssuedDocument(Facts facts, Optional<Withdrawal> withdrawal) {

  /**
   * What never changes.
   *
   * @param number printed on it: form, unit, year and serial number
   * @param form id of the form
   * @param formVersion version of the form
   * @param layout version of the printing
   * @param serial from 1, without gaps within unit, form and year
   * @param about what it is about
   * @param party whom it is about, where that is a party
   * @param company name as printed; absent before the company was founded
   * @param zone moments are printed in
   * @param digest SHA-256 of the first print in UTF-8; goes with the person
   */
  public record Facts(
      Key key,
      String number,
      String form,
      int formVersion,
      int layout,
      int year,
      long serial,
      Language language,
      Instant issuedAt,
      String issuedBy,
      Optional<Key> about,
      Optional<String> party,
      Optional<String> company,
      ZoneId zone,
      Filled content,
      @JsonSerialize(using = GoesWithPerson.class) String digest) {

    public Facts {
      about = about == null ? Optional.empty() : about;
      party = party == null ? Optional.empty() : party;
      company = company == null ? Optional.empty() : company;
    }

    Facts withDigest(String value) {
      return new Facts(
          key,
          number,
          form,
          formVersion,
          layout,
          year,
          serial,
          language,
          issuedAt,
          issuedBy,
          about,
          party,
          company,
          zone,
          content,
          value);
    }

    Facts withoutParty() {
      return new Facts(
          key,
          number,
          form,
          formVersion,
          layout,
          year,
          serial,
          language,
          issuedAt,
          issuedBy,
          about,
          Optional.empty(),
          company,
          zone,
          content,
          digest);
    }
  }

  /**
   * That it does not hold any more (作废).
   *
   * @param replacedBy the document in its place
   */
  public record Withdrawal(Instant at, String by, String reason, Optional<Key> replacedBy) {
    public Withdrawal {
      replacedBy = replacedBy == null ? Optional.empty() : replacedBy;
    }
  }

  /** What is rewritten when a document is withdrawn. */
  record Hot(Optional<Withdrawal> withdrawal) {
    Hot {
      withdrawal = withdrawal == null ? Optional.empty() : withdrawal;
    }
  }

  /** By number; one for each. */
  public static final String BY_NUMBER = "by_number";

  /** Of a unit, the latest first: scan within its root. */
  public static final String OF_UNIT = "of_unit";

  /** About something, the latest first. */
  public static final String ABOUT = "about";

  /** About a party. */
  public static final String OF_PARTY = "of_party";

  public static final AggregateType<IssuedDocument> TYPE = new AggregateType<>(
      "issued_document",
      IssuedDocument.class,
      JsonCodec.parts(
          1,
          Hot.class,
          document -> new Hot(document.withdrawal()),
          Facts.class,
          IssuedDocument::facts,
          (hot, facts) -> new IssuedDocument(facts, hot.withdrawal())),
      List.of(
          Attribute.of("number", Kind.TOKEN, document -> document.facts().number()),
          Attribute.of("form", Kind.TOKEN, document -> document.facts().form()),
          Attribute.of("issued_at", Kind.INSTANT, document -> document.facts().issuedAt()),
          Attribute.of(
              "about_root",
              Kind.TOKEN,
              document -> document.facts().about().map(Key::root).orElse(null)),
          Attribute.of("party", Kind.TOKEN, document -> document.facts().party().orElse(null))),
      List.of(
          Index.unique(BY_NUMBER, Reach.STORE, "number"),
          Index.descending(OF_UNIT, Reach.ROOT, "issued_at"),
          Index.descending(ABOUT, Reach.STORE, "about_root", "issued_at"),
          Index.over(OF_PARTY, Reach.STORE, "party")));

  public IssuedDocument {
    withdrawal = withdrawal == null ? Optional.empty() : withdrawal;
  }

  public Key key() {
    return facts.key();
  }

  IssuedDocument withdrawn(Withdrawal end) {
    return new IssuedDocument(facts, Optional.of(end));
  }
}
