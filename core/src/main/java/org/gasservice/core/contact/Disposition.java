package org.gasservice.core.contact;

/** What became of a contact at its end (处理结果) [D5-1.3c]. Each has one. */
public enum Disposition {
  /** Settled at once. */
  ANSWERED,
  /** Not for this person to ask for, by a rule they were told. */
  DECLINED,
  /** A service request was opened. */
  REQUEST_OPENED,
  /** The first report of a danger. */
  INCIDENT_OPENED,
  /** One more report of a known danger. */
  INCIDENT_JOINED,
  /** A complaint was opened: who complained, and of what, stands there alone. */
  COMPLAINT_OPENED,
  /** Put on record with what it belongs to; changes nothing. */
  NOTED
}
