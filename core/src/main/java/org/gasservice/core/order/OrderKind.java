package org.gasservice.core.order;

import java.util.Optional;
import org.gasservice.core.customer.Business;
import org.jspecify.annotations.Nullable;

/** What a crew is sent for (工单类别). Each kind has its {@link Workflow}. */
public enum OrderKind {
  /** 抢险、抢修: danger, indoors or in the network; triage P1 and P2. Never declined, booked or put off. */
  EMERGENCY(Work.EMERGENCY, Business.DANGER_REPORT),
  /** 维修: an ordinary fault; triage P3 to P5. */
  REPAIR(Work.REPAIR, Business.REPAIR),
  /** 报装，单户 */
  INSTALLATION(Work.INSTALLATION, Business.INSTALLATION),
  /** 报装，项目 */
  PROJECT_CONNECTION(Work.INSTALLATION, Business.PROJECT_CONNECTION),
  /** 改管 */
  ALTERATION(Work.INSTALLATION, Business.ALTERATION),
  /** 移表 */
  RELOCATION(Work.INSTALLATION, Business.RELOCATION),
  /** 置换点火: a home lit for the first time. */
  FIRST_GAS_ON(Work.GAS_ON, Business.FIRST_GAS_ON),
  /** 换表补气 */
  METER_EXCHANGE(Work.METER, Business.METER_EXCHANGE),
  /** 验表: the meter goes to the test, another hangs meanwhile. */
  METER_TEST(Work.METER, Business.METER_TEST),
  /** 过户上门: the reading both sides agree on, and a look at the facilities. */
  TRANSFER(Work.INSPECTION, Business.TRANSFER),
  /** 拆除 */
  REMOVAL(Work.INSTALLATION, Business.REMOVAL),
  /** 封表停气: for a debt, or for safety. */
  DISCONNECTION(Work.GAS_ON, null),
  /** 复气: after the cause is gone. */
  RECONNECTION(Work.GAS_ON, Business.RECONNECTION),
  /** 报停 */
  SUSPENSION_OF_USE(Work.GAS_ON, Business.SUSPENSION_OF_USE),
  /** 启用 */
  REACTIVATION(Work.GAS_ON, Business.REACTIVATION),
  /** 销户 */
  CLOSURE(Work.METER, Business.CLOSURE),
  /** 入户安检 */
  INSPECTION(Work.INSPECTION, Business.SAFETY_INSPECTION),
  /** 隐患复查 */
  HAZARD_FOLLOW_UP(Work.INSPECTION, null);

  /** Kinds of work a certificate allows (作业类别); several kinds of order may ask for the same. */
  public static final class Work {
    public static final String EMERGENCY = "EMERGENCY";
    public static final String REPAIR = "REPAIR";
    /** Building, changing and taking out pipes. */
    public static final String INSTALLATION = "INSTALLATION";
    /** Turning gas on and off at a point. */
    public static final String GAS_ON = "GAS_ON";

    public static final String METER = "METER";
    public static final String INSPECTION = "INSPECTION";

    private Work() {}
  }

  private final String work;
  private final @Nullable Business business;

  OrderKind(String work, @Nullable Business business) {
    this.work = work;
    this.business = business;
  }

  /** The kind of work a certificate must allow [D10-6.0]. */
  public String work() {
    return work;
  }

  /** The business it is field work of; empty where the company comes by itself. */
  public Optional<Business> business() {
    return Optional.ofNullable(business);
  }

  /** Whether triage decides between it and its sibling: emergency or repair. */
  boolean triaged() {
    return this == EMERGENCY || this == REPAIR;
  }

  /** Whether it happens at a service point and nowhere else, and so lies in its root. */
  boolean atPoint() {
    return !triaged() && this != INSTALLATION && this != PROJECT_CONNECTION;
  }

  /** Whether it must say for which reason gas goes or comes. */
  boolean namesReason() {
    return this == DISCONNECTION || this == RECONNECTION;
  }
}
