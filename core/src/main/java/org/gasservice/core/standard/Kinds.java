package org.gasservice.core.standard;

/** The kinds of order and matter the shipped standards speak of, for {@link Scope#kinds()}. Others are as good. */
public final class Kinds {

  /** 抢险抢修: triage P1 and P2, network or indoors. */
  public static final String EMERGENCY = "EMERGENCY";
  /** 维修: triage P3 to P5. */
  public static final String REPAIR = "REPAIR";
  /** 报装 */
  public static final String INSTALLATION = "INSTALLATION";
  /** 改管 */
  public static final String ALTERATION = "ALTERATION";
  /** 移表 */
  public static final String RELOCATION = "RELOCATION";
  /** 过户 */
  public static final String TRANSFER = "TRANSFER";
  /** 拆除 */
  public static final String REMOVAL = "REMOVAL";
  /** 咨询 */
  public static final String INQUIRY = "INQUIRY";
  /** 常识性咨询: answered at the contact itself. */
  public static final String COMMON_INQUIRY = "COMMON_INQUIRY";
  /** 投诉 */
  public static final String COMPLAINT = "COMPLAINT";
  /** 计划停气 */
  public static final String INTERRUPTION = "INTERRUPTION";
  /** 复气 */
  public static final String RECONNECTION = "RECONNECTION";

  private Kinds() {}
}
