package org.gasservice.core.contact;

import java.time.LocalDate;
import java.util.Optional;
import org.gasservice.core.command.Problems;
import org.gasservice.core.privacy.Personal;
import org.gasservice.core.standard.Clauses;
import org.gasservice.core.standard.Keeps;
import org.gasservice.core.standard.Quantity;
import org.gasservice.core.standard.ScopeFacts;
import org.gasservice.core.standard.ServiceStandard;
import org.gasservice.core.standard.Target;

/**
 * How somebody reached us, and who they said they are. All of it may be missing: nobody is turned away for that.
 *
 * @param rings how often the phone rang before somebody answered [D4-4]; calls only
 * @param waitedSeconds from the queue to a human; calls only
 * @param name of the reporter (来电人), who need not be a customer
 * @param phone where to call back
 */
public record Reported(
    Channel channel,
    Optional<Integer> rings,
    Optional<Integer> waitedSeconds,
    Optional<Personal> name,
    Optional<Personal> phone) {

  public Reported {
    rings = rings == null ? Optional.empty() : rings;
    waitedSeconds = waitedSeconds == null ? Optional.empty() : waitedSeconds;
    name = name == null ? Optional.empty() : name;
    phone = phone == null ? Optional.empty() : phone;
  }

  public static Reported anonymously(Channel channel) {
    return new Reported(
        channel, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  public static Reported byPhone(int rings, String name, String phone) {
    return new Reported(
        Channel.CALL,
        Optional.of(rings),
        Optional.empty(),
        Optional.of(Personal.of(name)),
        Optional.of(Personal.of(phone)));
  }

  /**
   * Whether the phone was picked up within the rings the company's standard allows; empty when it did not ring, or the standard says nothing of rings. A
   * call that rang longer is taken all the same.
   *
   * @param standard in force on the day of the call
   */
  @Keeps(Clauses.D4_4)
  public Optional<Boolean> pickedUpInTime(ServiceStandard standard, LocalDate day) {
    Optional<Integer> most = standard
        .targetFor(Target.RINGS, ScopeFacts.ofKind(channel.name()), day)
        .flatMap(group -> group.candidates().stream()
            .map(Target::quantity)
            .filter(Quantity.Count.class::isInstance)
            .map(count -> ((Quantity.Count) count).count())
            .min(Integer::compare));
    return rings.flatMap(count -> most.map(allowed -> count <= allowed));
  }

  /** Whether they left a way to be called back. */
  public boolean reachable() {
    return phone.isPresent();
  }

  void check(Problems problems) {
    boolean call = channel == Channel.CALL;
    problems.require(
        call || (rings.isEmpty() && waitedSeconds.isEmpty()), "from", "contact.rings-of-call");
    problems.require(rings.filter(n -> n < 0).isEmpty(), "from.rings", "problem.range");
    problems.require(
        waitedSeconds.filter(n -> n < 0).isEmpty(), "from.waitedSeconds", "problem.range");
    problems.personal("from.name", name);
    problems.personal("from.phone", phone);
  }
}
