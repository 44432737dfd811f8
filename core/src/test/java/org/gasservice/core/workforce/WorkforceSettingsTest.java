package org.gasservice.core.workforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gasservice.core.standard.Clauses.D10_6_4d;
import static org.gasservice.core.standard.Clauses.D6_14;

import java.time.Period;
import org.gasservice.core.Office;
import org.gasservice.core.standard.Keeps;
import org.gasservice.core.standard.Quantity;
import org.gasservice.core.standard.ServiceStandard;
import org.gasservice.core.standard.Target;
import org.junit.jupiter.api.Test;

class WorkforceSettingsTest {

  private static WorkforceSettings under(String measure, String quantity) {
    ServiceStandard manual = ServiceStandard.manual();
    return WorkforceSettings.of(
        Office.ZONE,
        manual.withTargets(manual.targets().stream()
            .map(target -> target.measure().equals(measure)
                ? target.withQuantity(Quantity.parse(quantity))
                : target)
            .toList()));
  }

  @Test
  @Keeps({D6_14, D10_6_4d})
  void theManualWantsTrainingEveryYearAndTwoYearsOfService() {
    WorkforceSettings settings = WorkforceSettings.in(Office.ZONE);

    assertThat(settings.trainedEvery().toTotalMonths()).isEqualTo(12);
    assertThat(settings.serviceOwed()).isEqualTo(Period.ofYears(2));
  }

  @Test
  @Keeps({D6_14, D10_6_4d})
  void aStandardOfTheCompanysOwnSaysOtherwise() {
    assertThat(under(Target.TRAINING, "4 / P1Y").trainedEvery()).isEqualTo(Period.ofMonths(3));
    assertThat(under(Target.TRAINING, "5 / P1Y").trainedEvery()).isEqualTo(Period.ofDays(72));
    assertThat(under(Target.TRAINING, "2 / P30D").trainedEvery()).isEqualTo(Period.ofDays(15));
    assertThat(under(Target.SERVICE_OWED, "P3Y").serviceOwed()).isEqualTo(Period.ofYears(3));
  }
}
