package org.gasservice.core.customer;

/** How large premises are; each kind lies within one that stands before it. */
public enum PremisesKind {
  /** 小区 */
  ESTATE,
  /** 楼栋 */
  BUILDING,
  /** 单元 */
  ENTRANCE,
  /** 住宅 */
  HOME,
  /** A shop, school, factory or other place of business (商铺、单位). */
  SITE;

  /** Whether premises of this kind may lie directly within those of the other. */
  public boolean fitsWithin(PremisesKind around) {
    return around.compareTo(ENTRANCE) <= 0 && around.compareTo(this) < 0;
  }
}
