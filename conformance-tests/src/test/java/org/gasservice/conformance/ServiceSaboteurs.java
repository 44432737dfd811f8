package org.gasservice.conformance;

import java.util.List;
import org.gasservice.storage.Entry;
import org.gasservice.storage.Unit;

/** Storages on which the manual's own rules fail, whatever the services do. */
final class ServiceSaboteurs {

  private static final String GROUP = "Service";

  private ServiceSaboteurs() {}

  static List<Saboteur> all() {
    return List.of(
        Saboteur.of("sent-without-certificate", GROUP, BentCommits.VerifyIgnored::new),
        Saboteur.of(
            "report-lost",
            GROUP,
            good -> new BentCommits.InsertOverwrites(new BentCommits.LostUpdate(good))),
        Saboteur.of("escalated-twice", GROUP, BentCommits.LostUpdate::new),
        Saboteur.of("canary-survives", GROUP, BentCommits.EraseIsUpdate::new),
        Saboteur.of(
            "done-again",
            GROUP,
            good -> new Bending(good)
                .commit((s, unit) -> s.commit(new Unit(unit.changes(), List.of())))),
        Saboteur.of(
            "journal-signed-by-another",
            GROUP,
            good -> new Bending(good)
                .history((s, type, key, after, limit) -> s.history(type, key, after, limit).stream()
                    .map(ServiceSaboteurs::bySystem)
                    .toList())));
  }

  private static Entry bySystem(Entry entry) {
    return new Entry(
        entry.type(),
        entry.key(),
        entry.version(),
        entry.occurredAt(),
        entry.recordedAt(),
        "system",
        entry.role(),
        entry.command(),
        entry.commandId(),
        entry.trace(),
        entry.payloadHash(),
        entry.stateHash(),
        entry.link());
  }
}
