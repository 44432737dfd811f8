package org.gasservice.core.hall;

import java.util.Optional;
import java.util.function.Function;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.CommandType;
import org.gasservice.core.command.Feature;
import org.gasservice.core.command.Guard;
import org.gasservice.core.command.Handler;
import org.gasservice.core.command.Reads;
import org.gasservice.core.customer.LightPoint;
import org.gasservice.core.customer.ServicePoint;
import org.gasservice.core.order.AdvanceOrder;
import org.gasservice.core.order.OrderState;
import org.gasservice.core.privacy.PersonalPart;
import org.gasservice.core.workforce.ServiceCentre;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Key;

/**
 * Halls, windows, tickets and shifts as one feature. Needs {@code contact}, {@code customer}, {@code order} and {@code workforce}: it objects to
 * any first gas-on of a company without a staffed service centre [D10-0.5].
 */
public final class HallFeature {

  private HallFeature() {}

  public static Feature create(HallSettings settings) {
    HallHandlers halls = new HallHandlers(settings);
    ShiftHandlers shifts = new ShiftHandlers(settings);
    return Feature.named("hall")
        .type(ServiceHall.TYPE)
        .type(QueueTicket.TYPE)
        .type(ShiftHandOver.TYPE)
        .command(CommandType.located(
            "hall.set-up",
            SetUpHall.class,
            ServiceHall.TYPE,
            (command, reads) -> Optional.of(command.hall()),
            halls::setUp))
        .command(hall("open", OpenHall.class, OpenHall::hall, halls::open))
        .command(hall("shut-doors", ShutDoors.class, ShutDoors::hall, halls::shutDoors))
        .command(hall("close", CloseHall.class, CloseHall::hall, halls::close))
        .command(hall("open-window", OpenWindow.class, OpenWindow::hall, halls::openWindow))
        .command(hall("pause-window", PauseWindow.class, PauseWindow::hall, halls::pauseWindow))
        .command(hall("leave-window", LeaveWindow.class, LeaveWindow::hall, halls::leaveWindow))
        .command(of(
            "issue-ticket", IssueTicket.class, QueueTicket.TYPE, IssueTicket::hall, halls::issue))
        .command(of("call-next", CallNext.class, QueueTicket.TYPE, CallNext::hall, halls::callNext))
        .command(ticket("call-again", CallAgain.class, CallAgain::ticket, halls::callAgain))
        .command(ticket("mark-no-show", MarkNoShow.class, MarkNoShow::ticket, halls::markNoShow))
        .command(ticket("serve", ServeTicket.class, ServeTicket::ticket, halls::serve))
        .command(ticket("finish", FinishTicket.class, FinishTicket::ticket, halls::finish))
        .command(
            of("hand-over", HandOver.class, ShiftHandOver.TYPE, HandOver::unit, shifts::handOver))
        .command(of(
            "take-over",
            TakeOver.class,
            ShiftHandOver.TYPE,
            command -> command.handOver().root(),
            shifts::takeOver))
        .guard(new Guard<>(
            "customer.light-point",
            LightPoint.class,
            (command, reads) -> underSupply(command.point(), reads)))
        .guard(new Guard<>("order.advance", AdvanceOrder.class, HallFeature::lightsUnderSupply))
        .personal(PersonalPart.many(ShiftHandOver.TYPE, "ORDER", ShiftHandOver.OF_UNIT)
            .at(ShiftHandOver::handedAt)
            .build())
        .messages(HallFeature.class)
        .build();
  }

  private static void lightsUnderSupply(AdvanceOrder step, Reads reads) {
    if (step.to() == OrderState.GAS_ON) {
      underSupply(step.order().root(), reads);
    }
  }

  /** A point nobody knows is refused by whoever lights it. */
  private static void underSupply(String point, Reads reads) {
    reads
        .find(ServicePoint.TYPE, ServicePoint.keyOf(point))
        .ifPresent(held -> ServiceCentre.requireSupply(reads, held.value().unit()));
  }

  private static <C extends Command> CommandType<C, ServiceHall> hall(
      String verb, Class<C> type, Function<C, String> hall, Handler<C> handler) {
    return of(verb, type, ServiceHall.TYPE, hall, handler);
  }

  private static <C extends Command> CommandType<C, QueueTicket> ticket(
      String verb, Class<C> type, Function<C, Key> ticket, Handler<C> handler) {
    return of(verb, type, QueueTicket.TYPE, c -> ticket.apply(c).root(), handler);
  }

  private static <C extends Command, T> CommandType<C, T> of(
      String verb,
      Class<C> type,
      AggregateType<T> about,
      Function<C, String> root,
      Handler<C> handler) {
    return CommandType.within("hall." + verb, type, about, root, handler);
  }
}
