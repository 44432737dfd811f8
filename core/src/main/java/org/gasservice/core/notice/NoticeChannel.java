package org.gasservice.core.notice;

/** How people are told (告知方式). */
public enum NoticeChannel {
  /** 张贴告示 */
  POSTER(true),
  /** 媒体公布 */
  MEDIA(true),
  /** 网站、公众号 */
  ONLINE(false),
  /** 短信 */
  MESSAGE(false),
  /** 电话 */
  CALL(false),
  /** 上门告知 */
  DOOR(false);

  private final boolean publication;

  NoticeChannel(boolean publication) {
    this.publication = publication;
  }

  /** Whether it makes a planned interruption public in the sense of D10-2.4: posted, or in the media. */
  public boolean publication() {
    return publication;
  }
}
