package org.gasservice.core.customer;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gasservice.core.command.Done;
import org.gasservice.core.command.Session;
import org.gasservice.core.privacy.LookupHash;
import org.gasservice.core.privacy.Personal;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Held;
import org.gasservice.storage.Range;

/** What a desk does with customers: records them and finds them. Lists hold at most the number asked for, 1 to 1000. */
public final class Customers {

  private final Session session;
  private final LookupHash hash;

  public Customers(Session session, LookupHash hash) {
    this.session = session;
    this.hash = hash;
  }

  public Done<Party> register(RegisterParty command) {
    return session.execute(command, Party.TYPE);
  }

  public Done<Party> update(UpdateParty command) {
    return session.execute(command, Party.TYPE);
  }

  public Done<ServicePoint> open(OpenServicePoint command) {
    return session.execute(command, ServicePoint.TYPE);
  }

  public Done<PointParties> assign(AssignRole command) {
    return session.execute(command, PointParties.TYPE);
  }

  public Done<PointParties> end(EndRole command) {
    return session.execute(command, PointParties.TYPE);
  }

  public Done<CustomerFile> complete(CompleteFile command) {
    return session.execute(command, CustomerFile.TYPE);
  }

  public Done<SupplyAccount> transfer(TransferAccount command) {
    return session.execute(command, SupplyAccount.TYPE);
  }

  public Done<SupplyAccount> changeName(ChangeName command) {
    return session.execute(command, SupplyAccount.TYPE);
  }

  // ---- look-ups

  public Optional<Held<Party>> party(String id) {
    return session.find(Party.TYPE, Party.keyOf(id));
  }

  public Optional<Held<ServicePoint>> point(String id) {
    return session.find(ServicePoint.TYPE, ServicePoint.keyOf(id));
  }

  /** By the number of a supply account (户号), current or past. */
  public Optional<Held<ServicePoint>> pointOfAccount(String account) {
    return scan(PointParties.TYPE, Range.all(PointParties.BY_ACCOUNT).equalTo(account), 1).stream()
        .findFirst()
        .flatMap(parties -> point(parties.value().point()));
  }

  /** By a whole phone number; blanks and hyphens do not matter. */
  public List<Held<Party>> partiesOfPhone(Personal phone, int limit) {
    return scan(Party.TYPE, Range.all(Party.BY_PHONE).equalTo(hash.of(phone)), limit);
  }

  /** By a whole identity number or credit code. */
  public List<Held<Party>> partiesOfIdNumber(Personal number, int limit) {
    return scan(Party.TYPE, Range.all(Party.BY_ID_NUMBER).equalTo(hash.of(number)), limit);
  }

  /** By the beginning of a name. */
  public List<Held<Party>> partiesNamed(Personal beginning, int limit) {
    return scan(Party.TYPE, Range.all(Party.BY_NAME).startingWith(beginning.reveal()), limit);
  }

  /** By the beginning of an address. */
  public List<Held<ServicePoint>> pointsAt(Personal beginning, int limit) {
    return scan(
        ServicePoint.TYPE,
        Range.all(ServicePoint.BY_ADDRESS).startingWith(beginning.reveal()),
        limit);
  }

  /** Points that hang on a riser (立管). */
  public List<Held<ServicePoint>> pointsOnRiser(String riser, int limit) {
    return scan(ServicePoint.TYPE, Range.all(ServicePoint.ON_RISER).equalTo(riser), limit);
  }

  /** Points where a party is or was something. */
  public List<Held<PointParties>> pointsOfParty(String party, int limit) {
    return scan(PointParties.TYPE, Range.all(PointParties.OF_PARTY).equalTo(party), limit);
  }

  public Optional<Held<PointParties>> partiesOf(String point) {
    return session.find(PointParties.TYPE, PointParties.keyOf(point));
  }

  /** The supply accounts of a point, oldest first: who held it when. */
  public List<Held<SupplyAccount>> accountsOf(String point, int limit) {
    return scan(SupplyAccount.TYPE, Range.all(SupplyAccount.OF_POINT).inRoot(point), limit);
  }

  /** Files with an appliance whose life ends before a day. */
  public List<Held<CustomerFile>> appliancesEndingBefore(LocalDate day, int limit) {
    return scan(CustomerFile.TYPE, Range.all(CustomerFile.BY_APPLIANCE_END).below(day), limit);
  }

  public Optional<Held<ConnectionProject>> project(String id) {
    return session.find(ConnectionProject.TYPE, ConnectionProject.keyOf(id));
  }

  /** The sections of a project, in the order they were planned. */
  public List<ProjectSection> sectionsOf(ConnectionProject project) {
    return project.sections().stream()
        .map(section -> session
            .require(ProjectSection.TYPE, ProjectSection.keyOf(project.id(), section))
            .value())
        .toList();
  }

  /** How all flats of a project stand: the sum of its sections. */
  public FlatTally tallyOf(ConnectionProject project) {
    return sectionsOf(project).stream()
        .map(ProjectSection::tally)
        .reduce(FlatTally.NOTHING, FlatTally::plus);
  }

  /** Batch days of a project, earliest first. */
  public List<Held<BatchDay>> batchDaysOf(String project, int limit) {
    return scan(BatchDay.TYPE, Range.all(BatchDay.BY_DAY).inRoot(project), limit);
  }

  public Optional<Held<CustomerFile>> file(String point) {
    return session.find(CustomerFile.TYPE, CustomerFile.keyOf(point));
  }

  private <T> List<Held<T>> scan(AggregateType<T> type, Range range, int limit) {
    return session.scan(type, range, Optional.empty(), limit).rows();
  }
}
