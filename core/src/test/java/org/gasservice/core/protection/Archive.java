package org.gasservice.core.protection;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gasservice.core.Office;
import org.gasservice.core.command.Actor;
import org.gasservice.core.command.Feature;
import org.gasservice.core.command.Reads;
import org.gasservice.core.customer.Customer;
import org.gasservice.core.customer.CustomerFeature;
import org.gasservice.core.customer.Party;
import org.gasservice.core.customer.PartyRole;
import org.gasservice.core.customer.PointParties;
import org.gasservice.core.customer.Role;
import org.gasservice.core.privacy.Personal;
import org.gasservice.core.standard.ServiceStandard;
import org.gasservice.core.workforce.WorkforceFeature;
import org.gasservice.core.workforce.WorkforceSettings;
import org.gasservice.storage.Key;

/** An office that keeps notes of persons: Ann (P-1) and Bo (P-2), their homes and their notes. */
final class Archive implements AutoCloseable {

  static final String PHONE_OF_ANN = "13800005678";
  static final String PHONE_OF_BO = "13911112222";

  private static final ProtectionSettings SETTINGS =
      ProtectionSettings.of(Office.ZONE, ServiceStandard.manual());
  private static final List<Feature> OTHERS =
      List.of(CustomerFeature.create(Customer.SETTINGS), Note.feature());

  final Office office;

  final Belongings belongings = new Belongings(
      OTHERS.stream().flatMap(feature -> feature.personal().stream()).toList(), Office.ZONE);

  Archive() {
    this(Set.of("*"));
  }

  /** @param permissions what everybody may do */
  Archive(Set<String> permissions) {
    office = new Office(
        permissions,
        WorkforceFeature.create(WorkforceSettings.in(Office.ZONE)),
        OTHERS.get(0),
        OTHERS.get(1),
        ProtectionFeature.create(SETTINGS, OTHERS));
    Customer.company(office);
    office.runAll(
        Customer.person("P-1", "Ann", PHONE_OF_ANN, "11010119900307001x"),
        Customer.person("P-2", "Bo", PHONE_OF_BO, "350102198511110024"));
  }

  static String token(String phone) {
    return Customer.HASH.of(Personal.of(phone));
  }

  static PartyRole role(String party, Role role, String from, String through) {
    return new PartyRole(
        party,
        role,
        Optional.empty(),
        LocalDate.parse(from),
        Optional.of(through).filter(day -> !day.isEmpty()).map(LocalDate::parse));
  }

  static PointParties point(PartyRole... roles) {
    return new PointParties("SP-1", List.of(roles));
  }

  /** A home nobody has anything to do with yet. */
  void home(String point) {
    office.run(Customer.point(point, "Long Road 7-3-201"));
  }

  Key note(String root, String id, Note note) {
    Key key = new Key(root, id);
    office.run(new Note.Put(key, note));
    return key;
  }

  Reads reads() {
    return office.pipeline().reads(Actor.employee("E-1"));
  }

  Person person(String party) {
    return new Person(party, office.value(Party.TYPE, Party.keyOf(party)).tokens());
  }

  Item<Note> item(Key key) {
    return new Item<>(Note.PART, reads().require(Note.TYPE, key));
  }

  /** Ids of the notes of a root that belong to a party. */
  List<String> notesOf(String party, String root) {
    Reads reads = reads();
    return belongings.of(reads, person(party), root, belongings.all(reads, root)).stream()
        .filter(item -> item.part().type().equals(Note.TYPE))
        .map(item -> item.key().id())
        .sorted()
        .toList();
  }

  /** Types of what else of a root belongs to a party. */
  List<String> typesOf(String party, String root) {
    Reads reads = reads();
    return belongings.of(reads, person(party), root, belongings.all(reads, root)).stream()
        .map(item -> item.part().type().name())
        .filter(type -> !type.equals("note"))
        .sorted()
        .toList();
  }

  @Override
  public void close() {
    office.close();
  }
}
