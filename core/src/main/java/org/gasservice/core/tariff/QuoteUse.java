package org.gasservice.core.tariff;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;
import org.immutables.value.Value;

/**
 * Works out what a use costs at a point ({@code tariff.quote-use}, 试算), and what it would under another price class.
 *
 * @param account supply account whose household counts; the plain limits when absent
 * @param volumes one period, 1 to 12 pieces that follow each other
 * @param counted what was used in the cycle before, in m³; nothing when absent
 * @param under another price class to compare with
 */
@Value.Builder
public record QuoteUse(
    String point,
    Optional<String> account,
    List<DatedVolume> volumes,
    Optional<BigDecimal> counted,
    Optional<String> under)
    implements Command {

  private static final int MOST_VOLUMES = 12;

  public QuoteUse {
    account = account == null ? Optional.empty() : account;
    volumes = volumes == null ? List.of() : List.copyOf(volumes);
    counted = counted == null ? Optional.empty() : counted;
    under = under == null ? Optional.empty() : under;
  }

  public static QuoteUseBuilder builder() {
    return new QuoteUseBuilder();
  }

  @Override
  public void check(Problems problems) {
    problems.token("point", point);
    account.ifPresent(number -> problems.token("account", number));
    problems.require(
        !volumes.isEmpty() && volumes.size() <= MOST_VOLUMES, "volumes", "problem.range");
    counted.ifPresent(volume -> Scaled.checkVolume(problems, "counted", volume));
    under.ifPresent(other -> problems.token("under", other));
  }
}
