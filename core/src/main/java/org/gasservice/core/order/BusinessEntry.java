package org.gasservice.core.order;

import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gasservice.core.customer.Business;
import org.gasservice.core.standard.BusinessPapers;
import org.gasservice.core.standard.Milestone;
import org.gasservice.core.standard.ScopeFacts;
import org.gasservice.core.standard.ServiceStandard;
import org.gasservice.core.standard.SlaPolicy;

/**
 * What a business is made of. Papers and promises are not said twice: the standard in force has them under the name of the business;
 * who may ask is said by {@link org.gasservice.core.customer.AuthorityMatrix}.
 *
 * @param business what is asked for
 * @param feeItems codes of the published fee schedule the business is quoted by (form F13); empty when it costs nothing
 * @param promise what the promised time runs to; absent where nothing is timed
 * @param forms ids of the forms it fills in, such as {@code F8}
 */
public record BusinessEntry(
    Business business, Set<String> feeItems, Optional<Milestone> promise, List<String> forms) {

  public BusinessEntry {
    feeItems = ImmutableSortedSet.copyOf(feeItems);
    forms = List.copyOf(forms);
  }

  /** Whether nothing may be charged for it, by law or by the manual. */
  public boolean free() {
    return feeItems.isEmpty();
  }

  /** What the customer has to bring, told in one go [D2-1.2]; empty when nothing is needed. */
  public List<BusinessPapers.Paper> papers(ServiceStandard standard) {
    return standard.papersFor(business.name());
  }

  /** The promises that hold for it on a day, strictest first: several when only the case says which falls due first. */
  public List<SlaPolicy> promises(ServiceStandard standard, LocalDate day) {
    return standard.policiesFor(ScopeFacts.ofKind(business.name()), day).stream()
        .flatMap(group -> group.candidates().stream())
        .filter(policy -> promise.filter(policy.milestone()::equals).isPresent())
        .toList();
  }
}
