package org.gasservice.core.dunning;

/** How a notice was served (送达方式). */
public enum ServedBy {
  /** 当面送达 */
  HANDED_OVER,
  /** 张贴门上并拍照 */
  POSTED_AT_DOOR,
  /** 挂号信 */
  REGISTERED_MAIL,
  /** 短信送达回执 */
  MESSAGE
}
