package org.gasservice.core.protection;

/** What personal data is needed for (查看目的) [D6-7.3]. */
public enum Purpose {
  /** To call somebody back. */
  CALL_BACK,
  /** To find the place and who opens. */
  VISIT,
  /** To make sure who somebody is. */
  IDENTITY_CHECK,
  /** To send or explain a bill. */
  BILLING,
  /** The person asks what is stored about them. */
  OWN_DATA,
  /** An authority asks with a legal ground. */
  AUTHORITY
}
