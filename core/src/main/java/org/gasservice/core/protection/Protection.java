package org.gasservice.core.protection;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.ZoneId;
import java.util.Optional;
import org.gasservice.core.command.CommandJson;
import org.gasservice.core.command.Done;
import org.gasservice.core.command.Session;
import org.gasservice.core.customer.Party;
import org.gasservice.core.json.Json;
import org.gasservice.core.privacy.LookupHash;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Bytes;
import org.gasservice.storage.Held;
import org.gasservice.storage.Key;
import org.gasservice.storage.Page;

/** What a desk shows of persons, hands out, sets aside and erases [D6-7.3]. */
public final class Protection {

  private final Session session;
  private final LookupHash hash;
  private final ZoneId zone;

  /**
   * @param hash finds phones and identity numbers
   * @param zone says which day it is: at a service point, what names nobody belongs to whoever used the gas on its day
   */
  public Protection(Session session, LookupHash hash, ZoneId zone) {
    this.session = session;
    this.hash = hash;
    this.zone = zone;
  }

  /**
   * A page of what is found, each as everybody at work may see it: {@code key} and {@code value}, personal data masked.
   *
   * @param after the {@code next} of the page before
   * @param limit 1 to 1000
   * @throws org.gasservice.core.command.Refusal without the permission to read such
   */
  public Page<JsonNode> search(Search<?> search, Optional<Bytes> after, int limit) {
    Page<? extends Held<?>> found = session.scan(search.among(), search.range(hash), after, limit);
    return new Page<>(found.rows().stream().map(Protection::masked).toList(), found.next());
  }

  private static JsonNode masked(Held<?> held) {
    ObjectNode found = JsonNodeFactory.instance.objectNode();
    found.set("key", Json.view(held.key()));
    return found.set("value", Json.view(held.value()));
  }

  /**
   * An aggregate as everybody at work may see it: personal data masked.
   *
   * @throws org.gasservice.core.command.Refusal without the permission to read such, or when there is none
   */
  public JsonNode view(AggregateType<?> type, Key key) {
    return Json.view(session.require(type, key).value());
  }

  /**
   * An aggregate whole; the trace is written first.
   *
   * @throws org.gasservice.core.command.Refusal without the permission {@code protection.unmask}
   */
  public <T> T unmask(AggregateType<T> type, Key key, Purpose purpose) {
    session.execute(new Unmask(type.name(), key, purpose));
    return session.require(type, key).value();
  }

  /**
   * An order, or whatever else is the work of the actor just now, whole. The first look leaves a trace.
   *
   * @throws org.gasservice.core.command.RuleViolation [D6-7.3] before a crew is sent, to others, and when the work is over
   */
  public <T> T shown(AggregateType<T> type, Key key) {
    session.execute(new ShowToCrew(type.name(), key));
    return session.require(type, key).value();
  }

  /**
   * Everything about a party: every aggregate of every feature that belongs to it, whole, with the journal of each. The trace is written first.
   *
   * @throws org.gasservice.core.command.Refusal without the permission {@code protection.export}
   */
  public ObjectNode export(ExportPerson command) {
    session.execute(command);
    Held<Party> party = session.require(Party.TYPE, Party.keyOf(command.party()));
    Belongings belongings = new Belongings(session.registry().personal(), zone);
    return new PersonExport(new CommandJson(session.registry()), belongings, session.reads())
        .of(party.value());
  }

  public Done<Party> restrict(String party, Ground ground) {
    return session.execute(new RestrictParty(party, ground), Party.TYPE);
  }

  /** Ends a restriction; refused when there is none, or when it is too late. */
  public Done<Party> release(String party, ReleaseParty.Reason reason) {
    return session.execute(new ReleaseParty(party, reason), Party.TYPE);
  }

  /** Erases; what lies in other roots goes when the host follows up, see {@code GasService.followUps} for how many are still to come. */
  public Done<Party> erase(String party) {
    return session.execute(new EraseParty(party), Party.TYPE);
  }
}
