package org.gasservice.core.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gasservice.core.standard.Clauses.D10_6_0;
import static org.gasservice.core.standard.Clauses.D3_14;
import static org.gasservice.core.standard.Clauses.D5_1_2b;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.gasservice.core.Office;
import org.gasservice.core.command.CommandType;
import org.gasservice.core.standard.Keeps;
import org.gasservice.core.standard.Milestone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WorkflowTest {

  /** Writes the page anew instead of comparing: {@code -Dupdate.docs=true}. */
  private static final boolean UPDATE = Boolean.getBoolean("update.docs");

  private static final Path PAGE = Path.of("..", "docs", "workflows.md");

  @Test
  void theDrawnWorkflowsAreThoseTheRulesAsk() throws IOException {
    StringBuilder page = new StringBuilder("# Workflows of orders\n\n"
        + "Drawn from `Workflow.of(kind)`, the data the rules ask; a test compares. Steps that change no state are listed below each\n"
        + "diagram. ⏱ marks a step that meets a promise.\n");
    for (Workflow workflow : Workflows.all().values()) {
      page.append("\n## ")
          .append(workflow.kind())
          .append("\n\n```mermaid\n")
          .append(workflow.diagram());
      page.append("```\n\n| step | from | to | who | must bring |\n|---|---|---|---|---|\n");
      for (Transition t : workflow.transitions()) {
        page.append("| `")
            .append(t.command())
            .append('`')
            .append(t.when().map(when -> " (" + when + ")").orElse(""))
            .append(" | ")
            .append(t.from().size() > 6 ? "any of " + t.from().size() : join(t.from()))
            .append(" | ")
            .append(t.to().map(Enum::name).orElse("stays"))
            .append(" | ")
            .append(t.who())
            .append(" | ")
            .append(join(t.evidence()))
            .append(" |\n");
      }
      workflow
          .never()
          .forEach(never -> page.append("\nNever: `")
              .append(never.command())
              .append("` [")
              .append(never.clause())
              .append("].\n"));
    }
    if (UPDATE) {
      Files.writeString(PAGE, page);
    }
    assertThat(Files.readString(PAGE)).isEqualTo(page.toString());
  }

  private static String join(Set<? extends Enum<?>> words) {
    return String.join(", ", words.stream().map(Enum::name).toList());
  }

  @ParameterizedTest
  @EnumSource
  @Keeps(D3_14)
  void everyStepOfAWorkflowIsACommandAndTheOtherWayRound(OrderKind kind) {
    List<String> commands =
        OrderFeature.create(OrderSettings.of(Office.ZONE), TestPromises.create())
            .commands()
            .stream()
            .map(CommandType::name)
            .toList();
    Workflow workflow = Workflow.of(kind);
    Set<String> known =
        new TreeSet<>(workflow.transitions().stream().map(Transition::command).toList());
    workflow.never().forEach(never -> known.add(never.command()));
    known.add("order.open");
    assertThat(known).containsExactlyInAnyOrderElementsOf(commands);
  }

  @ParameterizedTest
  @EnumSource
  void everyStateIsReachedAndHasAWayToAnEnd(OrderKind kind) {
    Workflow workflow = Workflow.of(kind);
    Set<OrderState> reached = EnumSet.of(workflow.initial());
    for (int i = 0; i < OrderState.values().length; i++) {
      Set<OrderState> more = EnumSet.copyOf(reached);
      reached.forEach(state -> more.addAll(workflow.after(state)));
      reached.addAll(more);
    }
    assertThat(reached).containsExactlyInAnyOrderElementsOf(workflow.states());
    Set<OrderState> ending = EnumSet.noneOf(OrderState.class);
    workflow.states().stream().filter(OrderState::finished).forEach(ending::add);
    for (int i = 0; i < OrderState.values().length; i++) {
      workflow.states().stream()
          .filter(state -> workflow.after(state).stream().anyMatch(ending::contains))
          .forEach(ending::add);
    }
    assertThat(ending).containsExactlyInAnyOrderElementsOf(workflow.states());
  }

  @ParameterizedTest
  @EnumSource
  @Keeps({D5_1_2b, D10_6_0})
  void leavingIsMetByTheCrewAloneAndCertificatesAreAskedForThreeTimes(OrderKind kind) {
    Workflow workflow = Workflow.of(kind);
    assertThat(workflow.transitions())
        .filteredOn(t -> t.milestone().filter(Milestone.DEPARTED::equals).isPresent())
        .singleElement()
        .satisfies(t -> {
          assertThat(t.command()).isEqualTo(Steps.DEPART);
          assertThat(t.who()).isEqualTo(Who.CREW_ONLY);
        });
    assertThat(workflow.transitions())
        .filteredOn(t -> t.evidence().contains(Evidence.CERTIFICATE))
        .extracting(Transition::command)
        .contains(Steps.ASSIGN, Steps.DISPATCH, Steps.START_WORK)
        .containsAnyOf(Steps.FINISH_WORK, Steps.ADVANCE);
  }

  @Test
  void aStepSaysWhichOneItIs() {
    assertThat(Workflow.of(OrderKind.REPAIR)
            .step(
                OrderState.ON_SITE,
                Steps.RECORD_VISIT,
                Optional.of(Steps.NOT_DONE),
                OrderState.ACCEPTED)
            .to())
        .contains(OrderState.ACCEPTED);
  }
}
