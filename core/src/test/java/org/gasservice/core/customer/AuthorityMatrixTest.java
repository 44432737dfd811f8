package org.gasservice.core.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.gasservice.core.standard.Clauses.D10_1_4;
import static org.gasservice.core.standard.Clauses.D2_1_10;
import static org.gasservice.core.standard.Clauses.D2_1_2;
import static org.gasservice.core.standard.Clauses.D2_2_1;
import static org.gasservice.core.standard.Clauses.D3_15;
import static org.gasservice.core.standard.Clauses.D6_7_3;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.gasservice.core.command.MessageBundle;
import org.gasservice.core.command.Messages;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.standard.Keeps;
import org.gasservice.core.standard.ServiceStandard;

class AuthorityMatrixTest {

  private static final AuthorityMatrix MATRIX = AuthorityMatrix.standard();

  @Example
  void anyoneMayReportDangerOrComplainWhateverACompanyWrites() {
    assertThat(MATRIX.mayAsk(Business.DANGER_REPORT, Set.of())).isTrue();
    assertThat(MATRIX.mayAsk(Business.COMPLAINT, Set.of())).isTrue();
    assertThatThrownBy(() -> new AuthorityMatrix(EnumSet.of(Business.COMPLAINT), Map.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> AuthorityMatrix.fromJson("{\"anyone\": [\"FREE_GAS\"]}"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Example
  @Keeps({D3_15, D2_1_10, D2_1_2})
  void aTenantWhoAsksForClosureHearsTheRuleWhoMayAndEveryPaperInOneGo() {
    RuleViolation refusal = catchThrowableOfType(
        RuleViolation.class,
        () -> MATRIX.requireMayAsk(
            Business.CLOSURE,
            Set.of(Role.OCCUPIER),
            ServiceStandard.manual().papersFor(Business.CLOSURE.name())));
    Messages messages = new Messages(List.of(MessageBundle.beside(CustomerFeature.class)));

    assertThat(messages.text(Locale.ENGLISH, refusal))
        .isEqualTo("The applicant may not ask for closing the account here. It is open to: account"
            + " holder, agent. Papers it takes: Identity card, Receipt of the last bill, Gas card,"
            + " if there is one, Letter of authority, if somebody acts for the holder. [D3-15]");
    assertThat(messages.text(Locale.CHINESE, refusal))
        .isEqualTo("申请人在此无权办理销户。可办理者：户主、代办人。所需资料：身份证、最后一期缴费凭证、燃气卡（如有）、委托书（代办时）。 [D3-15]");
  }

  /** Safety and supervision: danger and complaints are open to anyone. To know: what is the holder's own. Respect: conduct and privacy. */
  @Example
  @Keeps(D10_1_4)
  void noCompanyKeepsFromTheHolderWhatIsTheirOwnNorAnybodyFromReportingAndComplaining() {
    AuthorityMatrix mean =
        new AuthorityMatrix(EnumSet.of(Business.DANGER_REPORT, Business.COMPLAINT), Map.of());

    assertThat(mean.seenBy(Set.of(Role.ACCOUNT_HOLDER)))
        .contains(
            Insight.BILLS,
            Insight.USE,
            Insight.WORK,
            Insight.HAZARDS,
            Insight.SUPPLY,
            Insight.CONTRACT)
        .doesNotContain(Insight.CONTACT_DATA);
    assertThat(mean.seenBy(Set.of(Role.OCCUPIER))).isEmpty();
    assertThat(mean.mayAsk(Business.DANGER_REPORT, Set.of())).isTrue();
    assertThat(mean.mayAsk(Business.COMPLAINT, Set.of())).isTrue();
  }

  @Example
  @Keeps(D6_7_3)
  void aLandlordSeesNeitherTheTenantsPhoneNorUse() {
    assertThat(MATRIX.seenBy(Set.of(Role.OWNER)))
        .containsExactlyInAnyOrder(Insight.SUPPLY, Insight.WORK, Insight.HAZARDS);
    assertThatThrownBy(() -> MATRIX.requireMaySee(
            Set.of(Insight.SUPPLY, Insight.USE, Insight.CONTACT_DATA), Set.of(Role.OWNER)))
        .hasMessage("[D6-7.3] customer.may-not-see {what=[USE, CONTACT_DATA]}");
  }

  /** Nothing but the roles is asked for: there is nowhere to say who knows whom [D2-2.1]. */
  @Property
  @Keeps(D2_2_1)
  void moreRolesNeverTakeARightAway(
      @ForAll Business business, @ForAll Set<Role> roles, @ForAll Role more) {
    Set<Role> all = EnumSet.of(more);
    all.addAll(roles);

    if (MATRIX.mayAsk(business, roles)) {
      assertThat(MATRIX.mayAsk(business, all)).isTrue();
    }
    assertThat(MATRIX.seenBy(all)).containsAll(MATRIX.seenBy(roles));
    assertThat(MATRIX.whoMayAsk(business).contains(more))
        .isEqualTo(MATRIX.mayAsk(business, Set.of(more)));
  }

  @Example
  void everyBusinessIsOpenToSomebodyAndEveryRoleSaysWhatItMay() throws IOException {
    assertThat(Business.values())
        .allSatisfy(business -> assertThat(MATRIX.whoMayAsk(business)).isNotEmpty());
    assertThat(MATRIX.roles()).containsOnlyKeys(Role.values());
  }
}
