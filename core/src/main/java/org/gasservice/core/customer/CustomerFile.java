package org.gasservice.core.customer;

import static org.gasservice.core.standard.Clauses.D3_10;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.google.common.collect.ImmutableList;
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
import org.gasservice.storage.Attribute;
import org.gasservice.storage.Column;
import org.gasservice.storage.Index;
import org.gasservice.storage.Key;
import org.gasservice.storage.Kind;
import org.gasservice.storage.Reach;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * What is on record of a served point beside its address, roles and meter (用户档案, form F1) [D3-10]. Lies in the root of the point.
 *
 * @param contract number of the supply contract (供用气合同), a token; no two points share one
 * @param householdSize people in the home, 1 to 99
 * @param appliances what burns gas there
 * @param noAppliances said by somebody that there are none
 * @param formerUses what gas was used for earlier, oldest first
 */
@Value.Builder
public record CustomerFile(
    String point,
    @JsonSerialize(contentUsing = GoesWithPerson.class) Optional<String> contract,
    Optional<Integer> householdSize,
    List<Appliance> appliances,
    boolean noAppliances,
    List<FormerUse> formerUses)
    implements WithCustomerFile {

  /** Most changes of use on file. */
  public static final int MOST_USES = 100;

  /** The file of a supply contract: each point has its own. */
  public static final String BY_CONTRACT = "by_contract";

  /** Files by the last day of an appliance's life. */
  public static final String BY_APPLIANCE_END = "by_appliance_end";

  public static final AggregateType<CustomerFile> TYPE = new AggregateType<>(
      "customer_file",
      CustomerFile.class,
      JsonCodec.whole(1, CustomerFile.class),
      List.of(Attribute.of("contract", Kind.TOKEN, CustomerFile::contractNumber)),
      List.of(
          Index.unique(BY_CONTRACT, Reach.STORE, "contract"),
          Index.tuples(
              BY_APPLIANCE_END,
              Reach.STORE,
              List.of(Column.of("end_of_life", Kind.DATE)),
              file -> file.appliances().stream()
                  .flatMap(appliance -> appliance.endOfLife().stream())
                  .distinct()
                  .map(end -> List.<Object>of(end))
                  .toList())));

  public CustomerFile {
    contract = contract == null ? Optional.empty() : contract;
    householdSize = householdSize == null ? Optional.empty() : householdSize;
    appliances = appliances == null ? List.of() : List.copyOf(appliances);
    formerUses = formerUses == null ? List.of() : List.copyOf(formerUses);
  }

  /** What an erasure leaves of a number is empty, and finds nothing. */
  private @Nullable String contractNumber() {
    return contract.filter(number -> !number.isEmpty()).orElse(null);
  }

  public static CustomerFileBuilder builder() {
    return new CustomerFileBuilder();
  }

  public static CustomerFile empty(String point) {
    return new CustomerFile(point, Optional.empty(), Optional.empty(), List.of(), false, List.of());
  }

  public static Key keyOf(String point) {
    return new Key(point, "file");
  }

  /** The file of the next holder: contract and household are theirs, the appliances are still there. */
  public CustomerFile ofNextHolder(String newContract) {
    return withContract(newContract).withHouseholdSize(Optional.empty());
  }

  /** @throws RuleViolation [D3-10] when there are too many */
  public CustomerFile afterUse(FormerUse former) {
    if (formerUses.size() >= MOST_USES) {
      throw new RuleViolation(D3_10, "customer.too-many-uses", Map.of("point", point));
    }
    return withFormerUses(
        ImmutableList.<FormerUse>builder().addAll(formerUses).add(former).build());
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
