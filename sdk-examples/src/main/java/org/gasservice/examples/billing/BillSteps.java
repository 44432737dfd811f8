package org.gasservice.examples.billing;

import com.google.common.collect.Lists;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gasservice.core.command.Actor;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Done;
import org.gasservice.core.command.Result;
import org.gasservice.core.command.Submission;
import org.gasservice.examples.billing.BillTown.Home;
import org.gasservice.examples.shell.Progress;
import org.gasservice.examples.site.Site;

/** Does what a play asks for, each command under an id that follows from what it does: done again after an end too early, it is the same. */
record BillSteps(Site site, Progress progress) {

  /** Homes a commit, and due things a look. */
  static final int SOME = 250;

  /** What a home needs done. */
  interface Steps {
    Stream<? extends Command> of(Home home);
  }

  void each(String id, Actor by, List<Home> homes, Steps steps) {
    for (List<Home> some : Lists.partition(homes, SOME)) {
      some(id, by, some, steps);
      progress.step(some.size());
    }
  }

  /** Work that is little beside the rest. */
  void quietly(String id, Actor by, List<Home> homes, Steps steps) {
    Lists.partition(homes, SOME).forEach(some -> some(id, by, some, steps));
  }

  private void some(String id, Actor by, List<Home> homes, Steps steps) {
    List<Submission> submissions = new ArrayList<>();
    for (Home home : homes) {
      int[] step = {0};
      steps
          .of(home)
          .forEach(command -> submissions.add(Submission.of(by, command)
              .withId("bill-" + id + "-" + home.number() + "-" + step[0]++)));
    }
    applied(submissions);
  }

  /** The town is made so that nothing is refused. */
  void applied(List<Submission> submissions) {
    for (Result result : site.executeEach(submissions)) {
      if (result instanceof Result.Refused refused) {
        throw refused.refusal();
      }
    }
  }

  Done<?> must(String id, Actor by, Command command) {
    return site.execute(Submission.of(by, command).withId("bill-" + id));
  }
}
