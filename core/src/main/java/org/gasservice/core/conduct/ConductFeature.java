package org.gasservice.core.conduct;

import static org.gasservice.core.standard.Clauses.D10_3_2b;

import java.util.Optional;
import org.gasservice.core.command.CommandType;
import org.gasservice.core.command.Feature;
import org.gasservice.core.privacy.PersonalPart;

/** Checklists, supervision cards and gifts as one feature. Needs {@code order} and {@code workforce}. */
public final class ConductFeature {

  private ConductFeature() {}

  public static Feature create(ConductSettings settings) {
    ConductHandlers handlers = new ConductHandlers(settings);
    return Feature.named("conduct")
        .type(FilledChecklist.TYPE)
        .type(SupervisionCard.TYPE)
        .type(VisitOpinion.TYPE)
        .type(GiftRecord.TYPE)
        .command(CommandType.within(
            "conduct.fill-checklist",
            FillChecklist.class,
            FilledChecklist.TYPE,
            FillChecklist::unit,
            handlers::fill))
        .command(CommandType.within(
            "conduct.hand-over-card",
            HandOverCard.class,
            SupervisionCard.TYPE,
            command -> command.order().root(),
            handlers::handOver))
        .command(CommandType.within(
            "conduct.record-opinion",
            RecordOpinion.class,
            VisitOpinion.TYPE,
            command -> command.order().root(),
            handlers::recordOpinion))
        .command(CommandType.located(
            "conduct.record-gift",
            RecordGift.class,
            GiftRecord.TYPE,
            (command, reads) -> Optional.of(reads.actor().id()),
            handlers::recordGift))
        .command(CommandType.within(
            "conduct.take-in-gift",
            TakeInGift.class,
            GiftRecord.TYPE,
            command -> command.gift().root(),
            handlers::takeIn))
        .unique(SupervisionCard.TYPE, SupervisionCard.BY_NUMBER, D10_3_2b, "conduct.card-used")
        .personal(PersonalPart.many(FilledChecklist.TYPE, "PERSONNEL", FilledChecklist.OF_UNIT)
            .at(FilledChecklist::at)
            .build())
        .personal(PersonalPart.many(VisitOpinion.TYPE, "ORDER", VisitOpinion.OF_ROOT)
            .following(opinion -> Optional.of(opinion.order()))
            .at(VisitOpinion::at)
            .build())
        .personal(PersonalPart.many(GiftRecord.TYPE, "PERSONNEL", GiftRecord.OF_EMPLOYEE)
            .at(GiftRecord::offeredAt)
            .build())
        .messages(ConductFeature.class)
        .build();
  }
}
