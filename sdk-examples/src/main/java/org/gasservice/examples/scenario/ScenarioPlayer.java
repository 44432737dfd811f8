package org.gasservice.examples.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gasservice.core.command.Done;
import org.gasservice.core.command.InvalidCommand;
import org.gasservice.core.command.Refusal;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.command.Submission;
import org.gasservice.examples.scenario.ScenarioFile.Line;
import org.gasservice.examples.scenario.ScenarioResult.Failure;
import org.gasservice.examples.scenario.ScenarioResult.Outcome;
import org.gasservice.examples.scenario.ScenarioResult.Step;
import org.gasservice.examples.shell.Complaint;
import org.gasservice.examples.shell.Progress;
import org.gasservice.examples.shell.Texts;
import org.gasservice.examples.site.Site;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Held;
import org.gasservice.storage.Key;

/** Does what a scenario says, step by step, and compares. It ends early at a refusal nobody expected: what follows builds on it. */
public final class ScenarioPlayer {

  private final Site site;
  private final Texts texts;
  private final Watch watch;
  private final References references = new References();
  private final List<Step> steps = new ArrayList<>();
  private final List<Failure> failures = new ArrayList<>();

  public ScenarioPlayer(Site site, Texts texts) {
    this(site, texts, new Watch() {});
  }

  public ScenarioPlayer(Site site, Texts texts, Watch watch) {
    this.site = site;
    this.texts = texts;
    this.watch = watch;
  }

  /** For who plays a scenario a second time on the same store: what was done is known by its receipt, what was refused by nothing. */
  public interface Watch {
    /** Whether a step was refused in an earlier run: then it is passed over. */
    default boolean passed(ScenarioStep step, String id) {
      return false;
    }

    /** A step was refused as expected. */
    default void refused(ScenarioStep step, String id, Refusal refusal) {}
  }

  public ScenarioResult play(ScenarioFile scenario, Progress progress) {
    for (Line line : scenario.lines()) {
      boolean goOn = play(line);
      progress.step(1);
      if (!goOn) {
        break;
      }
    }
    return new ScenarioResult(
        scenario.name(),
        scenario.head().about(),
        scenario.head().clauses(),
        failures.isEmpty(),
        steps,
        failures);
  }

  private boolean play(Line line) {
    ScenarioStep step = line.step();
    List<JsonNode> fired = moveTo(step);
    if (step.asksForFigures()) {
      site.measure();
    }
    Optional<Expectation> expected = step.expect();
    expected.flatMap(Expectation::fired).ifPresent(wanted -> compareFired(line, wanted, fired));
    boolean goOn = true;
    if (step.doing().isPresent() && watch.passed(step, id(line))) {
      record(
          line,
          Outcome.REPLAYED,
          step.expect().flatMap(Expectation::refused),
          Optional.empty(),
          Optional.empty());
    } else if (step.doing().isPresent()) {
      try {
        Done<?> done = execute(line);
        if (step.sweep().orElse(true)) {
          site.followUp();
        }
        done(line, done);
      } catch (Refusal refusal) {
        goOn = refused(line, refusal);
      }
    } else {
      record(line, Outcome.LOOKED, Optional.empty(), Optional.empty(), Optional.empty());
    }
    expected.ifPresent(e -> e.aggregates().forEach(look -> look(line, look)));
    return goOn;
  }

  private List<JsonNode> moveTo(ScenarioStep step) {
    if (step.sweep().orElse(true)) {
      return site.sweepTo(step.at());
    }
    site.moveTo(step.at());
    return List.of();
  }

  private Done<?> execute(Line line) {
    ScenarioStep step = line.step();
    Submission submission = new Submission(
        step.actor(),
        site.json().read(step.doing().orElseThrow(), references.resolve(step.values())),
        Optional.of(id(line)),
        step.occurredAt(),
        List.of());
    return site.execute(submission);
  }

  private static String id(Line line) {
    return line.step().id().orElse(line.file() + ":" + line.number());
  }

  private void done(Line line, Done<?> done) {
    Held<?> about = done.about();
    JsonNode view = site.view(about);
    line.step().as().ifPresent(name -> references.bind(name, about.key(), site.reveal(about)));
    record(
        line,
        done.replayed() ? Outcome.REPLAYED : Outcome.DONE,
        Optional.empty(),
        Optional.of(about.key().toString()),
        Optional.of(view));
    line.step().expect().ifPresent(expected -> {
      expected
          .refused()
          .ifPresent(
              wanted -> fail(line, texts.of("scenario.not-refused", Map.of("expected", wanted))));
      expected
          .replayed()
          .filter(wanted -> wanted != done.replayed())
          .ifPresent(wanted ->
              fail(line, texts.of(wanted ? "scenario.not-replayed" : "scenario.replayed")));
      compare(line, "", resolved(expected.result()), view);
    });
  }

  /** Whether the scenario can go on. */
  private boolean refused(Line line, Refusal refusal) {
    record(line, Outcome.REFUSED, Optional.of(name(refusal)), Optional.empty(), Optional.empty());
    Optional<String> wanted = line.step().expect().flatMap(Expectation::refused);
    if (wanted.isEmpty()) {
      fail(line, texts.of("scenario.refused", Map.of("refusal", texts.of(refusal))));
      return false;
    }
    if (!matches(wanted.get(), refusal)) {
      fail(
          line,
          texts.of(
              "scenario.refused-otherwise",
              Map.of("expected", wanted.get(), "refusal", texts.of(refusal))));
    }
    watch.refused(line.step(), id(line), refusal);
    List<String> problems = refusal instanceof InvalidCommand invalid
        ? invalid.problems().stream()
            .map(p -> (p.path() + " " + p.code()).strip())
            .toList()
        : List.of();
    line.step().expect().orElseThrow().problems().stream()
        .filter(problem -> !problems.contains(problem))
        .forEach(problem -> fail(
            line, texts.of("scenario.no-problem", Map.of("expected", problem, "found", problems))));
    return true;
  }

  private static String name(Refusal refusal) {
    return refusal instanceof RuleViolation violation
        ? violation.clause() + " " + refusal.code()
        : refusal.code();
  }

  /** A clause without its last part means all under it. */
  private static boolean matches(String wanted, Refusal refusal) {
    if (refusal.code().equals(wanted)) {
      return true;
    }
    if (refusal instanceof InvalidCommand invalid) {
      return invalid.problems().stream().anyMatch(p -> p.code().equals(wanted));
    }
    return refusal instanceof RuleViolation violation
        && (violation.clause().equals(wanted) || violation.clause().startsWith(wanted + "."));
  }

  private void look(Line line, Expectation.Look look) {
    Key key = look.key(references);
    Optional<? extends Held<?>> held = find(type(line, look.type()), key);
    if (look.fields().isEmpty() && held.isPresent()) {
      fail(line, texts.of("scenario.present", Map.of("type", look.type(), "key", key)));
    } else if (!look.fields().isEmpty() && held.isEmpty()) {
      fail(line, texts.of("scenario.absent", Map.of("type", look.type(), "key", key)));
    } else {
      held.ifPresent(found ->
          compare(line, look.type() + " " + key + " ", resolved(look.fields()), site.view(found)));
    }
  }

  private AggregateType<?> type(Line line, String name) {
    return site.type(name)
        .orElseThrow(() -> Complaint.input(
            "scenario.no-type", Map.of("file", line.file(), "line", line.number(), "type", name)));
  }

  private <T> Optional<Held<T>> find(AggregateType<T> type, Key key) {
    return site.storage().find(type, List.of(key)).stream().findFirst();
  }

  private void compareFired(Line line, List<Map<String, JsonNode>> wanted, List<JsonNode> fired) {
    JsonNode all = JsonNodeFactory.instance.arrayNode().addAll(fired);
    if (wanted.size() != fired.size()) {
      fail(
          line,
          texts.of(
              "scenario.fired",
              Map.of("expected", wanted.size(), "found", fired.size(), "which", all.toString())));
      return;
    }
    for (int i = 0; i < wanted.size(); i++) {
      compare(line, "fired[" + i + "].", resolved(wanted.get(i)), fired.get(i));
    }
  }

  private Map<String, JsonNode> resolved(Map<String, JsonNode> expected) {
    Map<String, JsonNode> resolved = new HashMap<>();
    expected.forEach((place, value) -> resolved.put(place, references.resolve(value)));
    return resolved;
  }

  private void compare(Line line, String prefix, Map<String, JsonNode> expected, JsonNode found) {
    Comparison.differences(prefix, expected, found).forEach(text -> fail(line, text));
  }

  private void fail(Line line, String text) {
    failures.add(new Failure(line.file(), line.number(), text));
  }

  private void record(
      Line line,
      Outcome outcome,
      Optional<String> refusal,
      Optional<String> about,
      Optional<JsonNode> view) {
    steps.add(new Step(
        line.file(),
        line.number(),
        line.step().at(),
        line.step().doing(),
        outcome,
        refusal,
        about,
        view));
  }
}
