package org.gasservice.core.customer;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.gasservice.core.Office;
import org.gasservice.core.privacy.LookupHash;
import org.gasservice.core.privacy.Personal;
import org.gasservice.core.standard.OrgLevel;
import org.gasservice.core.workforce.OpenUnit;

/** Customers to test with. */
public final class Customer {

  public static final LookupHash HASH =
      new LookupHash("a key of the test only".getBytes(StandardCharsets.UTF_8));
  public static final CustomerSettings SETTINGS = new CustomerSettings(Office.ZONE, HASH);

  private Customer() {}

  /** The units of a small company: HQ, EAST, EAST-1. */
  public static void company(Office office) {
    office.runAll(
        new OpenUnit("HQ", OrgLevel.HEAD_OFFICE, Optional.empty(), "Head office", Optional.empty()),
        new OpenUnit("EAST", OrgLevel.BRANCH, Optional.of("HQ"), "East", Optional.empty()),
        new OpenUnit(
            "EAST-1", OrgLevel.STATION, Optional.of("EAST"), "East one", Optional.empty()));
  }

  public static RegisterParty person(String id, String name, String phone, String idNumber) {
    return RegisterParty.builder()
        .party(id)
        .kind(PartyKind.PERSON)
        .name(Personal.of(name))
        .addPhones(Personal.of(phone))
        .idNumber(Personal.of(idNumber))
        .build();
  }

  public static OpenServicePoint point(String id, String address) {
    return OpenServicePoint.builder()
        .point(id)
        .unit("EAST-1")
        .address(Personal.of(address))
        .riser("R-7")
        .useClass(UseClass.RESIDENTIAL)
        .priceClass("RESIDENTIAL")
        .metering(MeteringKind.PLAIN)
        .build();
  }

  public static AssignRole holder(String point, String party, String account) {
    return new AssignRole(
        point, party, Role.ACCOUNT_HOLDER, Optional.of(account), Optional.empty());
  }
}
