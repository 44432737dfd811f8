package org.gasservice.core.payment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.gasservice.core.money.Yuan;
import org.gasservice.core.standard.Clauses;
import org.gasservice.core.standard.Keeps;

/**
 * Ours and theirs laid side by side (逐笔核对). Every row of either is matched or among the differences, once.
 *
 * @param matched how many agree
 * @param amount what those come to
 * @param ours what all of ours come to, as far as it got
 * @param theirs what all of theirs come to, as far as it got
 * @param cut the last transaction dealt with, when there were more differences than fit; empty when all was
 */
public record Matching(
    int matched,
    Yuan amount,
    Yuan ours,
    Yuan theirs,
    List<Difference> differences,
    Optional<String> cut) {

  public Matching {
    differences = List.copyOf(differences);
  }

  /**
   * Merges two lists, each ascending by transaction.
   *
   * @param elsewhere what we have by a transaction on another day
   * @param most differences that fit, 1 or more
   */
  @Keeps(Clauses.D10_P4)
  public static Matching of(
      List<StatementRow> ours,
      List<StatementRow> theirs,
      Function<String, Optional<Yuan>> elsewhere,
      int most) {
    int matched = 0;
    Yuan amount = Yuan.ZERO;
    Yuan ourSum = Yuan.ZERO;
    Yuan theirSum = Yuan.ZERO;
    List<Difference> differences = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < ours.size() || j < theirs.size()) {
      int order = order(ours, i, theirs, j);
      String transaction =
          order <= 0 ? ours.get(i).transaction() : theirs.get(j).transaction();
      Optional<Yuan> our = order <= 0 ? Optional.of(ours.get(i++).amount()) : Optional.empty();
      Optional<Yuan> their = order >= 0 ? Optional.of(theirs.get(j++).amount()) : Optional.empty();
      ourSum = ourSum.plus(our.orElse(Yuan.ZERO));
      theirSum = theirSum.plus(their.orElse(Yuan.ZERO));
      if (our.equals(their)) {
        matched++;
        amount = amount.plus(our.orElse(Yuan.ZERO));
      } else {
        differences.add(difference(transaction, our, their, elsewhere));
        if (differences.size() == most && (i < ours.size() || j < theirs.size())) {
          return new Matching(
              matched, amount, ourSum, theirSum, differences, Optional.of(transaction));
        }
      }
    }
    return new Matching(matched, amount, ourSum, theirSum, differences, Optional.empty());
  }

  /** Which comes next: ours when less than zero, theirs when more, both at zero. */
  private static int order(List<StatementRow> ours, int i, List<StatementRow> theirs, int j) {
    if (i == ours.size()) {
      return 1;
    }
    return j == theirs.size()
        ? -1
        : ours.get(i).transaction().compareTo(theirs.get(j).transaction());
  }

  private static Difference difference(
      String transaction,
      Optional<Yuan> ours,
      Optional<Yuan> theirs,
      Function<String, Optional<Yuan>> elsewhere) {
    if (ours.isPresent()) {
      return new Difference(
          transaction, theirs.isPresent() ? Finding.OTHER_AMOUNT : Finding.OURS_ONLY, ours, theirs);
    }
    Optional<Yuan> other = elsewhere.apply(transaction);
    Finding finding = other.isEmpty()
        ? Finding.THEIRS_ONLY
        : other.equals(theirs) ? Finding.OTHER_DAY : Finding.OTHER_AMOUNT;
    return new Difference(transaction, finding, other, theirs);
  }
}
