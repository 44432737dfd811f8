package org.gasservice.core.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gasservice.core.standard.Clauses.D3_10;

import java.util.Optional;
import org.gasservice.core.Office;
import org.gasservice.core.command.NotFound;
import org.gasservice.core.privacy.Personal;
import org.gasservice.core.standard.Keeps;
import org.gasservice.core.workforce.WorkforceFeature;
import org.gasservice.core.workforce.WorkforceSettings;
import org.gasservice.storage.Range;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@Keeps(D3_10)
class PremisesTest {

  private final Office office = new Office(
      WorkforceFeature.create(WorkforceSettings.in(Office.ZONE)),
      CustomerFeature.create(Customer.SETTINGS));

  @BeforeEach
  void estate() {
    Customer.company(office);
    office.runAll(
        premises("LAKE", PremisesKind.ESTATE, Optional.empty()).build(),
        premises("LAKE-7", PremisesKind.BUILDING, Optional.of("LAKE")).build(),
        premises("LAKE-7-1", PremisesKind.ENTRANCE, Optional.of("LAKE-7"))
            .addRisers("R-7-1")
            .build(),
        premises("LAKE-7-1-101", PremisesKind.HOME, Optional.of("LAKE-7-1")).build(),
        premises("LAKE-7-1-102", PremisesKind.HOME, Optional.of("LAKE-7-1")).build());
  }

  @AfterEach
  void close() {
    office.close();
  }

  private static RegisterPremisesBuilder premises(
      String id, PremisesKind kind, Optional<String> within) {
    return RegisterPremises.builder()
        .premises(id)
        .kind(kind)
        .within(within)
        .address(Personal.of("Lake Road " + id))
        .unit("EAST-1");
  }

  private static OpenServicePoint meterIn(String point, String premises) {
    return OpenServicePoint.builder()
        .point(point)
        .unit("EAST-1")
        .address(Personal.of("Lake Road 7-1-101"))
        .premises(premises)
        .useClass(UseClass.COMMERCIAL)
        .priceClass("COMMERCIAL")
        .metering(MeteringKind.SMART)
        .build();
  }

  @Test
  void anEstateHoldsBuildingsABuildingEntrancesAnEntranceHomes() {
    assertThat(office.keys(Premises.TYPE, Range.all(Premises.WITHIN).equalTo("LAKE-7-1")))
        .extracting(key -> key.root())
        .containsExactly("LAKE-7-1-101", "LAKE-7-1-102");
    assertThat(office.refused(
            premises("LAKE-8", PremisesKind.BUILDING, Optional.of("LAKE-7-1")).build()))
        .hasMessageContaining("customer.premises-do-not-fit");
    assertThat(office.refused(
            premises("X", PremisesKind.HOME, Optional.of("LAKE-7-1-101")).build()))
        .hasMessageContaining("customer.premises-do-not-fit");
  }

  @Test
  void onePlaceMayHaveSeveralServicePointsAndStaysWhenTheyAreClosed() {
    office.runAll(meterIn("SP-1", "LAKE-7-1-101"), meterIn("SP-2", "LAKE-7-1-101"));
    office.run(ClosePoint.unheld("SP-1"));

    assertThat(office.keys(
            ServicePoint.TYPE, Range.all(ServicePoint.IN_PREMISES).equalTo("LAKE-7-1-101")))
        .hasSize(2);
    assertThat(office.has(Premises.TYPE, Premises.keyOf("LAKE-7-1-101"))).isTrue();
    assertThat(office.refused(meterIn("SP-3", "NOWHERE"))).isInstanceOf(NotFound.class);
  }

  @Test
  void onlyBuildingsAndEntrancesHaveRisers() {
    assertThat(office.refused(premises("Y", PremisesKind.HOME, Optional.of("LAKE-7-1"))
            .addRisers("R-1")
            .build()))
        .hasMessageContaining("customer.risers-of-building");
  }
}
