package org.gasservice.core.contact;

/** What somebody reporting danger was told to do until the crew is there (安全指引). */
public enum Guidance {
  /** 离开现场到室外等候 */
  LEAVE_AND_WAIT_OUTSIDE,
  /** 禁火、勿动电器开关 */
  NO_FLAMES_NO_SWITCHES,
  /** 开窗通风 */
  OPEN_WINDOWS,
  /** 关闭阀门 */
  CLOSE_VALVE,
  /** 提醒他人远离 */
  KEEP_OTHERS_AWAY,
  /** The line broke or nobody could be spoken to. */
  NOT_POSSIBLE
}
