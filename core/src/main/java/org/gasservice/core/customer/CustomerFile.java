package org.gasservice.core.customer;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.json.JsonCodec;
import org.gasservice.core.privacy.GoesWithPerson;
import org.gasservice.core.standard.Clauses;
import org.gasservice.core.standard.Keeps;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Key;
import org.immutables.value.Value;

/**
 * What is on record of a served point beside its address, roles and meter (用户档案, form F1) [D3-10]. Lies in the root of the point.
 *
 * @param contract number of the supply contract (供用气合同)
 * @param householdSize people in the home, 1 to 99
 * @param appliances what burns gas there
 * @param noAppliances said by somebody that there are none
 */
@Value.Builder
public record CustomerFile(
    String point,
    @JsonSerialize(contentUsing = GoesWithPerson.class) Optional<String> contract,
    Optional<Integer> householdSize,
    List<Appliance> appliances,
    boolean noAppliances)
    implements WithCustomerFile {

  public static final AggregateType<CustomerFile> TYPE = new AggregateType<>(
      "customer_file",
      CustomerFile.class,
      JsonCodec.whole(1, CustomerFile.class),
      List.of(),
      List.of());

  public CustomerFile {
    contract = contract == null ? Optional.empty() : contract;
    householdSize = householdSize == null ? Optional.empty() : householdSize;
    appliances = appliances == null ? List.of() : List.copyOf(appliances);
  }

  public static CustomerFileBuilder builder() {
    return new CustomerFileBuilder();
  }

  public static CustomerFile empty(String point) {
    return new CustomerFile(point, Optional.empty(), Optional.empty(), List.of(), false);
  }

  public static Key keyOf(String point) {
    return new Key(point, "file");
  }

  /**
   * What is still missing; empty when the file is complete.
   *
   * @param holder the account holder of the day, if any
   * @param hasMeter whether a meter hangs at the point
   */
  public Set<FileItem> completeness(ServicePoint of, Optional<Party> holder, boolean hasMeter) {
    EnumSet<FileItem> missing = EnumSet.noneOf(FileItem.class);
    note(missing, FileItem.ACCOUNT_HOLDER, holder.isPresent());
    note(missing, FileItem.PHONE, holder.filter(p -> !p.phones().isEmpty()).isPresent());
    note(missing, FileItem.ID_NUMBER, holder.flatMap(Party::idNumber).isPresent());
    note(missing, FileItem.CONTRACT, contract.isPresent());
    note(
        missing,
        FileItem.HOUSEHOLD_SIZE,
        of.useClass() != UseClass.RESIDENTIAL || householdSize.isPresent());
    note(missing, FileItem.APPLIANCES, noAppliances || !appliances.isEmpty());
    note(missing, FileItem.METER, hasMeter);
    return missing;
  }

  private static void note(Set<FileItem> missing, FileItem item, boolean there) {
    if (!there) {
      missing.add(item);
    }
  }

  /**
   * Nobody is served without a complete file.
   *
   * @throws RuleViolation [D10-2.1a] naming what is missing
   */
  @Keeps(Clauses.D10_2_1a)
  public static void requireComplete(String point, Set<FileItem> missing) {
    if (!missing.isEmpty()) {
      throw new RuleViolation(
          Clauses.D10_2_1a,
          "customer.file-incomplete",
          Map.of("point", point, "missing", EnumSet.copyOf(missing)));
    }
  }
}
