package org.gasservice.core.training;

/** How people are trained (培训方法) [D10-6.3a]. */
public enum TrainingForm {
  /** 巡视管理 */
  SUPERVISION_ROUND(true),
  /** 例会 */
  MEETING(true),
  /** 培训班 */
  CLASS(false),
  /** 发放资料 */
  HAND_OUT(false),
  /** 同行参观学习 */
  STUDY_VISIT(false);

  private final boolean scheduled;

  TrainingForm(boolean scheduled) {
    this.scheduled = scheduled;
  }

  /** Whether it comes round by itself (定期); otherwise it is set up when it is needed (不定期). */
  public boolean scheduled() {
    return scheduled;
  }
}
