package org.gasservice.core.protection;

import static org.gasservice.core.standard.Clauses.D6_7_3;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.gasservice.core.command.CommandType;
import org.gasservice.core.command.Feature;
import org.gasservice.core.command.Guard;
import org.gasservice.core.command.Reads;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.customer.AssignRole;
import org.gasservice.core.customer.Party;
import org.gasservice.core.customer.UpdateParty;
import org.gasservice.core.privacy.PersonalPart;

/** Protection of personal data as a feature. Needs {@code customer}, and the declarations of every feature that keeps something of persons. */
public final class ProtectionFeature {

  private ProtectionFeature() {}

  /** @param others every other feature of the service */
  public static Feature create(ProtectionSettings settings, Collection<Feature> others) {
    List<PersonalPart<?>> parts = others.stream()
        .flatMap(feature -> feature.personal().stream())
        .<PersonalPart<?>>map(part -> part)
        .toList();
    Belongings belongings = new Belongings(parts, settings.zone());
    DisclosureHandlers disclosures = new DisclosureHandlers(settings, belongings);
    ErasureHandlers erasures = new ErasureHandlers(settings, belongings);
    return Feature.named("protection")
        .type(Disclosures.TYPE)
        .type(Erasure.TYPE)
        .type(ErasureRoots.TYPE)
        .type(ErasureTrace.TYPE)
        .command(CommandType.within(
            "protection.unmask",
            Unmask.class,
            Disclosures.TYPE,
            command -> command.key().root(),
            disclosures::unmask))
        .command(CommandType.within(
            "protection.tell-party",
            TellParty.class,
            Disclosures.TYPE,
            TellParty::point,
            disclosures::tell))
        .command(CommandType.within(
            "protection.show-to-crew",
            ShowToCrew.class,
            Disclosures.TYPE,
            command -> command.key().root(),
            disclosures::show))
        .command(CommandType.within(
            "protection.export",
            ExportPerson.class,
            Disclosures.TYPE,
            ExportPerson::party,
            disclosures::export))
        .command(CommandType.within(
            "protection.restrict",
            RestrictParty.class,
            Party.TYPE,
            RestrictParty::party,
            erasures::restrict))
        .command(CommandType.within(
            "protection.release",
            ReleaseParty.class,
            Party.TYPE,
            ReleaseParty::party,
            erasures::release))
        .command(CommandType.within(
            "protection.erase", EraseParty.class, Party.TYPE, EraseParty::party, erasures::erase))
        .command(CommandType.within(
            "protection.erase-here",
            EraseHere.class,
            ErasureTrace.TYPE,
            EraseHere::root,
            erasures::eraseHere))
        .command(CommandType.within(
            "protection.finish-erasure",
            FinishErasure.class,
            Erasure.TYPE,
            FinishErasure::party,
            erasures::finish))
        .followUp(ErasurePlan.FOLLOW_UP)
        .guard(new Guard<>(
            "customer.assign-role",
            AssignRole.class,
            (command, reads) -> requireActive(command.party(), reads)))
        .guard(new Guard<>(
            "customer.update-party",
            UpdateParty.class,
            (command, reads) -> requireActive(command.party(), reads)))
        .messages(ProtectionFeature.class)
        .build();
  }

  /** What is only kept, or gone, is not worked with. */
  private static void requireActive(String id, Reads reads) {
    reads
        .find(Party.TYPE, Party.keyOf(id))
        .filter(party -> party.value().standing() != Party.Standing.ACTIVE)
        .ifPresent(party -> {
          throw new RuleViolation(
              D6_7_3,
              "protection.not-active",
              Map.of("party", id, "standing", party.value().standing()));
        });
  }
}
