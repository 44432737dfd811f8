package org.gasservice.core.workforce;

/** How somebody comes to work for the company. Both pass the same certificate gate. */
public enum Engagement {
  /** Of the company's own staff (员工). */
  OWN_STAFF,
  /** Sent by a contractor (外协、外委单位). */
  CONTRACTOR
}
