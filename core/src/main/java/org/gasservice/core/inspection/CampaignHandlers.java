package org.gasservice.core.inspection;

import static org.gasservice.core.standard.Clauses.D10_2_7;

import java.util.Map;
import java.util.Optional;
import org.gasservice.core.command.Draft;
import org.gasservice.core.command.InvalidCommand;
import org.gasservice.core.command.NotFound;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.customer.PointState;
import org.gasservice.core.customer.ServicePoint;
import org.gasservice.core.order.OpenOrder;
import org.gasservice.core.order.OrderKind;
import org.gasservice.core.order.OrderSteps;
import org.gasservice.core.privacy.Personal;
import org.gasservice.core.standard.Keeps;
import org.gasservice.core.workforce.OrgUnit;
import org.gasservice.storage.Held;
import org.gasservice.storage.Key;

/** Decides about campaigns, in their own root; the work at a point is taken up in the root of the point. */
record CampaignHandlers(OrderSteps orders) {

  static Key open(OpenCampaign command, Draft draft) {
    Key key = Campaign.keyOf(draft.root());
    if (draft.find(Campaign.TYPE, key).isPresent()) {
      throw InvalidCommand.of("campaign", "inspection.exists");
    }
    draft.require(OrgUnit.TYPE, OrgUnit.keyOf(command.unit()));
    Campaign campaign = new Campaign(
        command.campaign(),
        command.kind(),
        command.title(),
        command.unit(),
        command.from(),
        command.through(),
        command.quota(),
        command.population(),
        Campaign.State.PLANNED,
        false,
        Funnel.EMPTY,
        Optional.empty());
    return draft.insert(Campaign.TYPE, key, campaign).key();
  }

  static Key enrol(Enrol command, Draft draft) {
    Held<Campaign> before = held(draft, command);
    Campaign after = before.value();
    for (String point : command.points()) {
      Key key = CampaignPoint.keyOf(after.id(), point);
      if (draft.find(CampaignPoint.TYPE, key).isEmpty()) {
        draft.insert(
            CampaignPoint.TYPE,
            key,
            new CampaignPoint(
                after.id(),
                point,
                CampaignStanding.ENROLLED,
                Optional.empty(),
                Optional.empty(),
                draft.recordedAt()));
        after = after.withFunnel(after.funnel().plus(CampaignStanding.ENROLLED));
      }
    }
    return draft
        .update(Campaign.TYPE, before, after.withEnrolled(after.enrolled() || command.last()))
        .key();
  }

  /** Who is told twice is told once more: the last proof stands, and nobody goes back in the funnel. */
  static Key notify(NotifyPoints command, Draft draft) {
    Held<Campaign> before = held(draft, command);
    require(before.value().state() != Campaign.State.ENDED, "inspection.campaign-over", command);
    Campaign after = before.value();
    for (String point : command.points()) {
      Held<CampaignPoint> line =
          draft.require(CampaignPoint.TYPE, CampaignPoint.keyOf(after.id(), point));
      CampaignStanding from = line.value().standing();
      CampaignStanding to = from == CampaignStanding.ENROLLED ? CampaignStanding.NOTIFIED : from;
      draft.update(
          CampaignPoint.TYPE, line, line.value().withStanding(to).withNotice(command.reference()));
      after = after.withFunnel(after.funnel().moved(from, to));
    }
    return draft.update(Campaign.TYPE, before, after).key();
  }

  /** Begun when everybody of the population is counted, so that nobody is left out. */
  @Keeps(D10_2_7)
  static Key start(StartCampaign command, Draft draft) {
    Held<Campaign> before = held(draft, command);
    require(before.value().state() == Campaign.State.PLANNED, "inspection.begun-already", command);
    require(before.value().enrolled(), "inspection.not-counted", command);
    return draft
        .update(Campaign.TYPE, before, before.value().withState(Campaign.State.RUNNING))
        .key();
  }

  static Key end(EndCampaign command, Draft draft) {
    Held<Campaign> before = held(draft, command);
    require(before.value().state() == Campaign.State.RUNNING, "inspection.not-running", command);
    return draft
        .update(
            Campaign.TYPE,
            before,
            before.value().withState(Campaign.State.ENDED).withEndedAt(draft.occurredAt()))
        .key();
  }

  /** The point's part: its order, where the campaign has orders. A closed point has nothing to do. */
  Key takeUp(TakeUp command, Draft draft) {
    Key campaignKey = Campaign.keyOf(command.campaign());
    Campaign campaign = draft
        .peek(Campaign.TYPE, campaignKey)
        .orElseThrow(() -> new NotFound(Campaign.TYPE.name(), campaignKey))
        .value();
    ServicePoint point =
        draft.require(ServicePoint.TYPE, ServicePoint.keyOf(command.point())).value();
    if (point.state() == PointState.CLOSED) {
      throw new RuleViolation(D10_2_7, "inspection.point-closed", Map.of("point", command.point()));
    }
    Key key = CampaignWork.keyOf(command.point(), command.campaign());
    if (draft.find(CampaignWork.TYPE, key).isPresent()) {
      return key;
    }
    Optional<Key> order = campaign.kind().order().map(kind -> opened(draft, kind, point, campaign));
    return draft
        .insert(CampaignWork.TYPE, key, new CampaignWork(campaign.id(), campaign.kind(), order))
        .key();
  }

  private Key opened(Draft draft, OrderKind kind, ServicePoint point, Campaign campaign) {
    return orders
        .open(
            draft,
            OpenOrder.builder()
                .kind(kind)
                .servicePoint(point.id())
                .location(point.place().address())
                .summary(Personal.of(campaign.title()))
                .station(point.unit())
                .customerClass(point.useClass().name())
                .build())
        .key();
  }

  /** Line and funnel in one commit: the parts always add up to all. What is done stays done. */
  static Key outcome(RecordOutcome command, Draft draft) {
    Held<Campaign> before = held(draft, command);
    Held<CampaignPoint> line =
        draft.require(CampaignPoint.TYPE, CampaignPoint.keyOf(command.campaign(), command.point()));
    CampaignStanding from = line.value().standing();
    boolean newer = !command.asOf().isBefore(line.value().asOf()) && from != CampaignStanding.DONE;
    if (!newer) {
      return before.key();
    }
    draft.update(
        CampaignPoint.TYPE,
        line,
        line.value()
            .withStanding(command.standing())
            .withOrder(command.order().or(line.value()::order))
            .withAsOf(command.asOf()));
    return draft
        .update(
            Campaign.TYPE,
            before,
            before.value().withFunnel(before.value().funnel().moved(from, command.standing())))
        .key();
  }

  private static Held<Campaign> held(Draft draft, CampaignCommand command) {
    return draft.require(Campaign.TYPE, Campaign.keyOf(command.campaign()));
  }

  private static void require(boolean holds, String code, CampaignCommand command) {
    if (!holds) {
      throw new RuleViolation(D10_2_7, code, Map.of("campaign", command.campaign()));
    }
  }
}
