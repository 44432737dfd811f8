package org.gasservice.core.money;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gasservice.core.command.CommandType;
import org.gasservice.core.command.Draft;
import org.gasservice.core.command.Feature;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.standard.Clauses;
import org.gasservice.storage.Held;
import org.gasservice.storage.Key;

/** The feature {@code money}: the schedule of service fees. */
public final class MoneyFeature {

  private MoneyFeature() {}

  /** @param zone says which day it is */
  public static Feature create(ZoneId zone) {
    return Feature.named("money")
        .reference(FeeItem.TYPE)
        .command(CommandType.within(
            "money.publish-fee",
            PublishFee.class,
            FeeItem.TYPE,
            command -> FeeItem.ROOT,
            (command, draft) -> publish(command, draft, zone)))
        .command(CommandType.within(
            "money.withdraw-fee",
            WithdrawFee.class,
            FeeItem.TYPE,
            command -> FeeItem.ROOT,
            (command, draft) -> withdraw(command, draft, zone)))
        .messages(MoneyFeature.class)
        .build();
  }

  private static Key publish(PublishFee command, Draft draft, ZoneId zone) {
    notBeforeToday(command.code(), command.validFrom(), draft, zone);
    FeePrice price =
        new FeePrice(command.price(), command.approval(), command.validFrom(), command.validTo());
    Optional<Held<FeeItem>> before = FeeSchedule.find(draft, command.code());
    if (before.isPresent()) {
      FeeItem named = before
          .get()
          .value()
          .withNameZh(command.nameZh())
          .withNameEn(command.nameEn())
          .withUnit(command.unit());
      return draft.update(FeeItem.TYPE, before.get(), named.publish(price)).key();
    }
    FeeItem item = FeeItem.builder()
        .code(command.code())
        .nameZh(command.nameZh())
        .nameEn(command.nameEn())
        .unit(command.unit())
        .prices(List.of(price))
        .build();
    return draft.insert(FeeItem.TYPE, FeeItem.keyOf(command.code()), item).key();
  }

  private static Key withdraw(WithdrawFee command, Draft draft, ZoneId zone) {
    notBeforeToday(command.code(), command.lastDay(), draft, zone);
    Held<FeeItem> before = draft.require(FeeItem.TYPE, FeeItem.keyOf(command.code()));
    return draft
        .update(FeeItem.TYPE, before, before.value().withdraw(command.lastDay()))
        .key();
  }

  /** What was charged stays explained: the schedule of a day that is over does not change. */
  private static void notBeforeToday(String fee, LocalDate day, Draft draft, ZoneId zone) {
    if (day.isBefore(LocalDate.ofInstant(draft.recordedAt(), zone))) {
      throw new RuleViolation(Clauses.D4_11a, "money.price-in-the-past", Map.of("fee", fee));
    }
  }
}
