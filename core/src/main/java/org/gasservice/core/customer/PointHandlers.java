package org.gasservice.core.customer;

import java.util.List;
import java.util.function.UnaryOperator;
import org.gasservice.core.command.Draft;
import org.gasservice.core.command.InvalidCommand;
import org.gasservice.core.workforce.OrgUnit;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Key;

/** Decides about service points, who is what there, and their files. */
record PointHandlers(CustomerSettings settings, PointSteps steps) {

  PointHandlers(CustomerSettings settings) {
    this(settings, new PointSteps(settings.zone()));
  }

  Key registerPremises(RegisterPremises command, Draft draft) {
    Key key = Premises.keyOf(draft.root());
    if (draft.find(Premises.TYPE, key).isPresent()) {
      throw InvalidCommand.of("premises", "customer.exists");
    }
    draft.require(OrgUnit.TYPE, OrgUnit.keyOf(command.unit()));
    command.within().ifPresent(around -> {
      if (!command
          .kind()
          .fitsWithin(
              draft.require(Premises.TYPE, Premises.keyOf(around)).value().kind())) {
        throw InvalidCommand.of("within", "customer.premises-do-not-fit");
      }
    });
    Premises premises = Premises.builder()
        .id(draft.root())
        .kind(command.kind())
        .within(command.within())
        .address(command.address())
        .unit(command.unit())
        .risers(command.risers())
        .build();
    return draft.insert(Premises.TYPE, key, premises).key();
  }

  Key open(OpenServicePoint command, Draft draft) {
    String id = draft.root();
    Key key = ServicePoint.keyOf(id);
    if (draft.find(ServicePoint.TYPE, key).isPresent()) {
      throw InvalidCommand.of("point", "customer.exists");
    }
    draft.require(OrgUnit.TYPE, OrgUnit.keyOf(command.unit()));
    command.premises().ifPresent(in -> draft.require(Premises.TYPE, Premises.keyOf(in)));
    ServicePoint point = ServicePoint.builder()
        .id(id)
        .place(new Place(command.address(), command.premises(), command.riser()))
        .unit(command.unit())
        .useClass(command.useClass())
        .priceClass(command.priceClass())
        .metering(command.metering())
        .riskTags(command.riskTags())
        .project(command.project())
        .build();
    draft.insert(ServicePoint.TYPE, key, point);
    draft.insert(PointParties.TYPE, PointParties.keyOf(id), new PointParties(id, List.of()));
    draft.insert(CustomerFile.TYPE, CustomerFile.keyOf(id), CustomerFile.empty(id));
    return key;
  }

  Key light(LightPoint command, Draft draft) {
    return steps.light(draft, command.point(), command.ignition());
  }

  Key shutOff(ShutOff command, Draft draft) {
    return steps.shutOff(draft, command.point(), command.reason());
  }

  Key lift(LiftShutOff command, Draft draft) {
    return steps.lift(draft, command.point(), command.reason(), command.check());
  }

  Key tag(TagPoint command, Draft draft) {
    return PointSteps.change(draft, command.point(), p -> p.withRiskTags(command.riskTags()));
  }

  Key completeFile(CompleteFile command, Draft draft) {
    HoldingHandlers.requireOpen(draft, command.point());
    return change(
        draft,
        CustomerFile.TYPE,
        CustomerFile.keyOf(command.point()),
        file -> filled(file, command));
  }

  private CustomerFile filled(CustomerFile before, CompleteFile command) {
    boolean none = command.noAppliances().orElse(before.noAppliances());
    List<Appliance> appliances = command.appliances().isEmpty()
        ? before.appliances()
        : command.appliances().stream()
            .map(each -> each.withEndOfLife(settings.lives().endOf(each)))
            .toList();
    return new CustomerFile(
        before.point(),
        command.contract().or(before::contract),
        command.householdSize().or(before::householdSize),
        none ? List.of() : appliances,
        none,
        before.formerUses());
  }

  private static <T> Key change(
      Draft draft, AggregateType<T> type, Key key, UnaryOperator<T> rule) {
    var before = draft.require(type, key);
    return draft.update(type, before, rule.apply(before.value())).key();
  }
}
