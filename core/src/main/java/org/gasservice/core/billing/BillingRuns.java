package org.gasservice.core.billing;

import com.google.common.util.concurrent.Uninterruptibles;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.gasservice.core.command.Actor;
import org.gasservice.core.command.Done;
import org.gasservice.core.command.Pipeline;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.command.Submission;
import org.gasservice.core.customer.PointParties;
import org.gasservice.storage.Bytes;
import org.gasservice.storage.Hit;
import org.gasservice.storage.Page;
import org.gasservice.storage.Range;

/**
 * Bills many accounts (批量出账). Has no thread and no memory: the host calls {@link #advance} until the run is done, from as many processes as it likes, and goes
 * on after a standstill where it was. A page of accounts is one commit, a note after some pages says how far the run has come; an account that cannot be billed is listed with its reason and stops nobody else.
 * An account is billed once a period, whatever is killed when: its bill, its debt and its place in the ledger are one commit, and a page met twice finds
 * its bills written.
 */
public final class BillingRuns {

  /** Accounts of one commit. */
  public static final int PAGE = 100;

  /** Pages between two notes of how far the run has come: after a standstill as many at most are met again. */
  static final int PAGES_A_NOTE = 5;

  static final String NOTED_ALREADY = "billing.page-noted-already";

  private final Pipeline pipeline;
  private final Actor actor;

  /** @param actor in whose name the bills are written; needs {@code billing.bill} and {@code billing.note-run-page} */
  public BillingRuns(Pipeline pipeline, Actor actor) {
    this.pipeline = pipeline;
    this.actor = actor;
  }

  @SuppressWarnings("unchecked")
  public Done<BillingRun> start(StartBillingRun command) {
    return (Done<BillingRun>) pipeline.execute(Submission.of(actor, command));
  }

  /**
   * Bills the next accounts of a run, one page after the other.
   *
   * @param limit most accounts, rounded up to whole pages; 1 or more
   * @return how far the run has come
   * @throws org.gasservice.core.command.NotFound when there is no such run
   * @throws org.gasservice.core.command.NotPermitted when the actor may not write bills
   */
  public BillingRun advance(String run, int limit) {
    return advance(run, limit, Runnable::run);
  }

  /**
   * Bills the next accounts of a run, up to {@value #PAGES_A_NOTE} pages side by side: a run on a machine with several processors, or on a server that is a
   * machine of its own, takes so much less time. The bills are the same.
   *
   * @param limit most accounts, rounded up to whole pages; 1 or more
   * @param workers carries out the pages; each holds a connection while it works
   * @return how far the run has come, when all pages begun have ended
   * @throws org.gasservice.core.command.NotFound when there is no such run
   * @throws org.gasservice.core.command.NotPermitted when the actor may not write bills
   */
  public BillingRun advance(String run, int limit, Executor workers) {
    BillingRun now = require(run);
    for (int left = (limit + PAGE - 1) / PAGE; left > 0 && !now.done(); left -= PAGES_A_NOTE) {
      now = pages(now, Math.min(left, PAGES_A_NOTE), workers);
    }
    return now;
  }

  private BillingRun require(String run) {
    return pipeline.reads(actor).require(BillingRun.TYPE, BillingRun.keyOf(run)).value();
  }

  private BillingRun pages(BillingRun run, int most, Executor workers) {
    Range all = Range.all(PointParties.BY_ACCOUNT);
    Range range = run.accounts().map(all::startingWith).orElse(all);
    RunPages pages = new RunPages(pipeline, actor, run);
    Optional<Bytes> after = run.cursor().map(Bytes::fromHex);
    List<Future<RunPages.Billed>> begun = new ArrayList<>();
    try {
      do {
        Page<Hit> page = pipeline.storage().scan(PointParties.TYPE, range, after, PAGE);
        FutureTask<RunPages.Billed> task = new FutureTask<>(() -> pages.bill(page.rows()));
        workers.execute(task);
        begun.add(task);
        after = page.next();
      } while (after.isPresent() && begun.size() < most);
    } finally {
      // whatever happens, no page is left behind at work
      begun.forEach(BillingRuns::await);
    }
    return noted(run, after, begun.stream().map(BillingRuns::ended).toList());
  }

  private static void await(Future<RunPages.Billed> page) {
    try {
      Uninterruptibles.getUninterruptibly(page);
    } catch (ExecutionException | CancellationException failed) {
      // told by who asks for what came of it
    }
  }

  private static RunPages.Billed ended(Future<RunPages.Billed> page) {
    try {
      return Objects.requireNonNull(Uninterruptibles.getUninterruptibly(page));
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(failed);
    }
  }

  private BillingRun noted(BillingRun run, Optional<Bytes> next, List<RunPages.Billed> pages) {
    return noted(new NoteRunPage(
        run.id(),
        run.cursor(),
        next.map(Bytes::toHex),
        pages.stream().map(RunPages.Billed::tally).reduce(RunTally.NONE, RunTally::plus),
        pages.stream().flatMap(page -> page.rejected().stream()).toList()));
  }

  @SuppressWarnings("unchecked")
  private BillingRun noted(NoteRunPage note) {
    try {
      return ((Done<BillingRun>) pipeline.execute(Submission.of(actor, note)))
          .about()
          .value();
    } catch (RuleViolation elsewhere) {
      if (elsewhere.code().equals(NOTED_ALREADY)) {
        return require(note.run());
      }
      throw elsewhere;
    }
  }
}
