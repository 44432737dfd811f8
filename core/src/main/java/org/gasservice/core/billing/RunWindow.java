package org.gasservice.core.billing;

import com.google.common.base.Throwables;
import com.google.common.util.concurrent.Uninterruptibles;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.gasservice.core.command.Actor;
import org.gasservice.core.command.Pipeline;
import org.gasservice.core.customer.PointParties;
import org.gasservice.storage.Bytes;
import org.gasservice.storage.Hit;
import org.gasservice.storage.Page;
import org.gasservice.storage.Range;

/** Pages of a run that were begun and not noted yet, oldest first: while the oldest are noted, workers have the next to bill. */
final class RunWindow {

  private final Pipeline pipeline;
  private final RunPages pages;
  private final Range range;
  private final Executor workers;
  private final int most;
  private final Deque<Begun> begun = new ArrayDeque<>();
  private Optional<Bytes> after;
  private boolean lastBegun;
  private int left;

  /** A page at work, and where the page behind it begins; nothing behind the last. */
  private record Begun(Future<RunPages.Billed> page, Optional<Bytes> next) {}

  /**
   * @param most pages begun at once
   * @param left pages to begin in all
   */
  RunWindow(Pipeline pipeline, Actor actor, BillingRun run, Executor workers, int most, int left) {
    this.pipeline = pipeline;
    this.pages = new RunPages(pipeline, actor, run);
    Range all = Range.all(PointParties.BY_ACCOUNT);
    this.range = run.accounts().map(all::startingWith).orElse(all);
    this.workers = workers;
    this.most = most;
    this.after = run.cursor().map(Bytes::fromHex);
    this.left = left;
  }

  /** Pages that were not begun. */
  int left() {
    return left;
  }

  /** Begins as many pages as there is room for. @return whether any page is begun and not noted */
  boolean fill() {
    while (left > 0 && begun.size() < most && !lastBegun) {
      Page<Hit> page = pipeline.storage().scan(PointParties.TYPE, range, after, BillingRuns.PAGE);
      FutureTask<RunPages.Billed> task = new FutureTask<>(() -> pages.bill(page.rows()));
      workers.execute(task);
      begun.add(new Begun(task, page.next()));
      after = page.next();
      lastBegun = after.isEmpty();
      left--;
    }
    return !begun.isEmpty();
  }

  /** What came of the oldest pages, when they have ended: as many as one note holds, with the accounts they list. */
  NoteRunPage note(BillingRun run) {
    RunTally tally = RunTally.NONE;
    List<RejectedAccount> rejected = new ArrayList<>();
    Optional<Bytes> next = Optional.empty();
    for (int i = 0; i < BillingRuns.PAGES_A_NOTE && !begun.isEmpty(); i++) {
      RunPages.Billed billed = ended(begun.getFirst().page());
      if (i > 0 && rejected.size() + billed.rejected().size() > BillingRuns.REJECTED_A_NOTE) {
        break;
      }
      next = begun.removeFirst().next();
      tally = tally.plus(billed.tally());
      rejected.addAll(billed.rejected());
    }
    return new NoteRunPage(run.id(), run.cursor(), next.map(Bytes::toHex), tally, rejected);
  }

  private static RunPages.Billed ended(Future<RunPages.Billed> page) {
    try {
      return Objects.requireNonNull(Uninterruptibles.getUninterruptibly(page));
    } catch (ExecutionException failed) {
      Throwables.throwIfUnchecked(Objects.requireNonNull(failed.getCause()));
      throw new IllegalStateException(failed);
    }
  }

  /** Waits until no page is at work. */
  void await() {
    for (Begun each : begun) {
      try {
        Uninterruptibles.getUninterruptibly(each.page());
      } catch (ExecutionException | CancellationException failed) {
        // told when the page is asked for, or the page is met again
      }
    }
  }
}
