package org.gasservice.core.discipline;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.CommandType;
import org.gasservice.core.command.Confidential;
import org.gasservice.core.command.Feature;
import org.gasservice.core.command.Handler;
import org.gasservice.core.command.Reads;
import org.gasservice.core.privacy.PersonalPart;
import org.gasservice.core.standard.Clauses;
import org.gasservice.storage.AggregateType;

/** Sanctions, rewards and appraisals as one feature. Needs {@code workforce}. */
public final class DisciplineFeature {

  /** Permission of the personnel office to see what is kept of everybody. */
  public static final String SEE = "discipline.see-all";

  private DisciplineFeature() {}

  /** @param others features whose aggregates may be facts */
  public static Feature create(DisciplineSettings settings, List<Feature> others) {
    Facts facts = new Facts(others);
    SanctionHandlers sanctions = new SanctionHandlers(settings, facts);
    AppraisalHandlers appraisals = new AppraisalHandlers(settings, facts);
    return Feature.named("discipline")
        .type(Sanction.TYPE)
        .type(Reward.TYPE)
        .type(Appraisal.TYPE)
        .command(of(
            "propose-sanction",
            ProposeSanction.class,
            Sanction.TYPE,
            ProposeSanction::employee,
            sanctions::propose))
        .command(
            of("hear", HearSubject.class, Sanction.TYPE, c -> c.sanction().root(), sanctions::hear))
        .command(of(
            "decide",
            DecideSanction.class,
            Sanction.TYPE,
            c -> c.sanction().root(),
            sanctions::decide))
        .command(of(
            "serve",
            ServeSanction.class,
            Sanction.TYPE,
            c -> c.sanction().root(),
            sanctions::serve))
        .command(of(
            "appeal",
            AppealSanction.class,
            Sanction.TYPE,
            c -> c.sanction().root(),
            sanctions::appeal))
        .command(of(
            "rule-on-appeal",
            RuleOnAppeal.class,
            Sanction.TYPE,
            c -> c.sanction().root(),
            sanctions::rule))
        .command(of(
            "propose-reward",
            ProposeReward.class,
            Reward.TYPE,
            ProposeReward::employee,
            sanctions::proposeReward))
        .command(of(
            "decide-reward",
            DecideReward.class,
            Reward.TYPE,
            c -> c.reward().root(),
            sanctions::decideReward))
        .command(of(
            "note-fact",
            NoteAppraisalFact.class,
            Appraisal.TYPE,
            NoteAppraisalFact::employee,
            appraisals::note))
        .command(of(
            "exclude-fact",
            ExcludeFact.class,
            Appraisal.TYPE,
            ExcludeFact::employee,
            appraisals::exclude))
        .command(
            of("rate-year", RateYear.class, Appraisal.TYPE, RateYear::employee, appraisals::rate))
        .command(of(
            "sign-appraisal",
            SignAppraisal.class,
            Appraisal.TYPE,
            SignAppraisal::employee,
            appraisals::sign))
        .unique(Sanction.TYPE, Sanction.OF_ACT, Clauses.D8_2_5, "discipline.second-for-one-act")
        .confidential(new Confidential<>(
            Sanction.TYPE, (sanction, reads) -> shows(sanction.employee(), reads)))
        .confidential(
            new Confidential<>(Reward.TYPE, (reward, reads) -> shows(reward.employee(), reads)))
        .confidential(new Confidential<>(
            Appraisal.TYPE, (appraisal, reads) -> shows(appraisal.employee(), reads)))
        .personal(PersonalPart.many(Sanction.TYPE, "PERSONNEL", Sanction.OF_EMPLOYEE)
            .of(sanction -> Set.of(sanction.employee()))
            .at(Sanction::proposedAt)
            .openWhile(sanction -> !sanction.state().settled(), "discipline.not-settled")
            .build())
        .personal(PersonalPart.many(Reward.TYPE, "PERSONNEL", Reward.OF_EMPLOYEE)
            .of(reward -> Set.of(reward.employee()))
            .at(Reward::proposedAt)
            .build())
        .personal(PersonalPart.many(Appraisal.TYPE, "PERSONNEL", Appraisal.OF_EMPLOYEE)
            .of(appraisal -> Set.of(appraisal.employee()))
            .build())
        .messages(DisciplineFeature.class)
        .build();
  }

  /** The person, whoever leads the unit they work in or one above it, and the personnel office; nobody else. */
  private static boolean shows(String employee, Reads reads) {
    return reads.actor().id().equals(employee)
        || reads.authorityOf(reads.actor()).allows(SEE)
        || Independence.above(reads, reads.actor().id(), employee);
  }

  private static <C extends Command, T> CommandType<C, T> of(
      String verb,
      Class<C> type,
      AggregateType<T> about,
      Function<C, String> root,
      Handler<C> handler) {
    return CommandType.within("discipline." + verb, type, about, root, handler);
  }
}
