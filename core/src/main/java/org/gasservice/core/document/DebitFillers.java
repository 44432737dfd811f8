package org.gasservice.core.document;

import static org.gasservice.core.standard.Clauses.A4;
import static org.gasservice.core.standard.Clauses.A6;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gasservice.core.customer.Party;
import org.gasservice.core.document.Filler.Facts;
import org.gasservice.core.payment.CollectionChannel;
import org.gasservice.core.payment.DirectDebit;
import org.gasservice.core.standard.Keeps;
import org.gasservice.storage.Held;
import org.gasservice.storage.Key;
import org.gasservice.storage.Range;

/** Fills the papers of entrusted payment. Without what they are about they are written by hand. Pure. */
final class DebitFillers {

  private static final int MOST_BANKS = 20;

  private DebitFillers() {}

  static List<Filler> all() {
    return List.of(
        new Filler(A4, (about, facts) -> MeterFillers.by(about, key -> notice(key, facts))),
        new Filler(A6, (about, facts) -> MeterFillers.by(about, key -> agreement(key, facts))));
  }

  /**
   * About a service point, with every bank payments are taken through today; about an agreement there, such as one that rests, with its bank. What to bring, by
   * when and where is given by hand: no record holds it.
   */
  @Keeps(A4)
  private static Filling notice(Key key, Facts facts) {
    Filling filling = PointFacts.of(Optional.of(key), facts).user(new Filling());
    Optional<String> agreed =
        facts.reads().peek(DirectDebit.TYPE, key).map(held -> bank(held.value().channel(), facts));
    return filling.text("bank", agreed.or(() -> open(facts)));
  }

  private static Optional<String> open(Facts facts) {
    Range all = Range.all(CollectionChannel.ALL);
    return Optional.of(facts.reads().peek(CollectionChannel.TYPE, all, MOST_BANKS).stream()
            .map(Held::value)
            .filter(channel -> channel.openOn(facts.day()))
            .map(CollectionChannel::name)
            .collect(Collectors.joining("、")))
        .filter(banks -> !banks.isEmpty());
  }

  /** About an agreement with a bank. */
  @Keeps(A6)
  private static Filling agreement(Key key, Facts facts) {
    DirectDebit debit = facts.reads().require(DirectDebit.TYPE, key).value();
    Party payer = facts.reads().require(Party.TYPE, Party.keyOf(debit.payer())).value();
    Filling filling = PointFacts.of(Optional.of(key), facts)
        .user(new Filling())
        .text("payer", payer.name())
        .text("bank", bank(debit.channel(), facts))
        .text("bankAccount", debit.bankAccount())
        .date("from", debit.from());
    debit.through().ifPresent(last -> filling.date("to", last));
    return filling;
  }

  /** Its name as printed; what payments call it, where nothing else is on record. */
  private static String bank(String channel, Facts facts) {
    return facts
        .reads()
        .peek(CollectionChannel.TYPE, CollectionChannel.keyOf(channel))
        .map(held -> held.value().name())
        .orElse(channel);
  }
}
