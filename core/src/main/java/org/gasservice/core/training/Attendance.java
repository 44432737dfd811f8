package org.gasservice.core.training;

/** Whether somebody came (签到). @param employee staff number */
public record Attendance(String employee, Presence presence) {

  /** 出勤 */
  public enum Presence {
    /** 到场 */
    ATTENDED,
    /** 请假 */
    EXCUSED,
    /** 缺席 */
    ABSENT
  }
}
