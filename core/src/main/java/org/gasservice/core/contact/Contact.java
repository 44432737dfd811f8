package org.gasservice.core.contact;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gasservice.core.json.JsonCodec;
import org.gasservice.core.privacy.Personal;
import org.gasservice.core.standard.Clauses;
import org.gasservice.core.standard.Keeps;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Attribute;
import org.gasservice.storage.Index;
import org.gasservice.storage.Key;
import org.gasservice.storage.Kind;
import org.gasservice.storage.Reach;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * One call, visit, letter or message (接触、来电来访), a line of the ledger F7. Lies with the incident or service point it is about; without either
 * it is its own root.
 *
 * @param said in the reporter's words
 * @param takenBy staff number of who took it
 * @param knowledge entry and version the answer was taken from, such as {@code TRANSFER-PAPERS/2}
 * @param leadsTo the incident or request it opened or belongs to
 * @param caller digest of the number to call back
 * @param telling present for a report of danger whose reporter can be reached: they are owed the outcome
 */
@Keeps(Clauses.D1_1_3)
@Value.Builder
public record Contact(
    String id,
    Reported from,
    Matter matter,
    Personal said,
    Instant at,
    String takenBy,
    Disposition disposition,
    Optional<String> knowledge,
    Optional<Key> leadsTo,
    Optional<String> caller,
    Optional<Telling> telling)
    implements WithContact {

  /** All contacts by time: the ledger of calls and visits. */
  public static final String LEDGER = "ledger";

  /** Contacts of one incident or service point by time: scan within its root. */
  public static final String IN_ROOT = "in_root";

  /** Contacts by the digest of the number to call back. */
  public static final String OF_CALLER = "of_caller";

  /** Reports of an incident whose reporter is still to be told, by time: scan within its root. */
  public static final String TO_TELL = "to_tell";

  public static final AggregateType<Contact> TYPE = new AggregateType<>(
      "contact",
      Contact.class,
      JsonCodec.whole(1, Contact.class),
      List.of(
          Attribute.of("happened_at", Kind.INSTANT, Contact::at),
          Attribute.of("matter", Kind.TOKEN, contact -> contact.matter().name()),
          Attribute.of("caller", Kind.TOKEN, contact -> contact.caller().orElse(null)),
          Attribute.of("owed_since", Kind.INSTANT, Contact::owedSince)),
      List.of(
          Index.over(LEDGER, Reach.STORE, "happened_at"),
          Index.over(IN_ROOT, Reach.ROOT, "happened_at"),
          Index.over(OF_CALLER, Reach.STORE, "caller", "happened_at"),
          Index.over(TO_TELL, Reach.ROOT, "owed_since")));

  public Contact {
    knowledge = knowledge == null ? Optional.empty() : knowledge;
    leadsTo = leadsTo == null ? Optional.empty() : leadsTo;
    caller = caller == null ? Optional.empty() : caller;
    telling = telling == null ? Optional.empty() : telling;
  }

  /** Whom it names, as far as anybody can tell. */
  Set<String> persons() {
    return caller.map(Set::of).orElse(Set.of());
  }

  public static ContactBuilder builder() {
    return new ContactBuilder();
  }

  /** Whether the reporter is still to be told how it ended. */
  boolean owed() {
    return telling.filter(Telling::open).isPresent();
  }

  private @Nullable Object owedSince() {
    return owed() ? at : null;
  }
}
