package org.gasservice.core.billing;

import java.util.concurrent.Executor;
import org.gasservice.core.command.Actor;
import org.gasservice.core.command.Done;
import org.gasservice.core.command.Pipeline;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.command.Submission;

/**
 * Bills many accounts (批量出账). Has no thread and no memory: the host calls {@link #advance} until the run is done, from as many processes as it likes, and goes
 * on after a standstill where it was. A page of accounts is one commit, a note after some pages says how far the run has come; an account that cannot be billed is listed with its reason and stops nobody else.
 * An account is billed once a period, whatever is killed when: its bill, its debt and its place in the ledger are one commit, and a page met twice finds
 * its bills written.
 */
public final class BillingRuns {

  /** Accounts of one commit. */
  public static final int PAGE = 100;

  /** Pages between two notes of how far the run has come. */
  static final int PAGES_A_NOTE = 5;

  /** Accounts a note lists as rejected: those of a page, so that the note stays small enough to be stored. */
  static final int REJECTED_A_NOTE = PAGE;

  /** Pages begun and not noted: enough for workers to have some while a note is written. */
  private static final int PAGES_AT_ONCE = 2 * PAGES_A_NOTE;

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
    return advance(run, limit, PAGES_A_NOTE, Runnable::run);
  }

  /**
   * Bills the next accounts of a run, several pages side by side: a run on a machine with several processors, or on a server that is a machine of its own, takes so
   * much less time. The bills are the same. The more pages a call may bill, the less workers wait for each other.
   *
   * @param limit most accounts, rounded up to whole pages; 1 or more
   * @param workers carries out the pages, each of which holds a connection while it works; must carry out what it has accepted
   * @return how far the run has come, when all pages begun have ended
   * @throws org.gasservice.core.command.NotFound when there is no such run
   * @throws org.gasservice.core.command.NotPermitted when the actor may not write bills
   */
  public BillingRun advance(String run, int limit, Executor workers) {
    return advance(run, limit, PAGES_AT_ONCE, workers);
  }

  private BillingRun advance(String run, int limit, int atOnce, Executor workers) {
    BillingRun now = require(run);
    int left = (limit + PAGE - 1) / PAGE;
    while (left > 0 && !now.done()) {
      RunWindow window = new RunWindow(pipeline, actor, now, workers, atOnce, left);
      now = noteAll(now, window);
      left = window.left();
    }
    return now;
  }

  /** Notes the pages of a window, or where another process has brought the run meanwhile. */
  private BillingRun noteAll(BillingRun run, RunWindow window) {
    BillingRun now = run;
    try {
      while (window.fill()) {
        NoteRunPage note = window.note(now);
        now = noted(note);
        if (!now.cursor().equals(note.next())) {
          return now;
        }
      }
      return now;
    } finally {
      // whatever happens, no page is left behind at work
      window.await();
    }
  }

  private BillingRun require(String run) {
    return pipeline.reads(actor).require(BillingRun.TYPE, BillingRun.keyOf(run)).value();
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
