package org.gasservice.core.order;

/** What a step must bring, or find on the order. */
public enum Evidence {
  /** The rule it rests on, cited to the customer [D2-1.10]. */
  RULE,
  REASON,
  /** Somebody else than the actor agrees. */
  SECOND_PERSON,
  /** Valid certificates of everybody who needs one [D10-6.0]. */
  CERTIFICATE,
  CHECK_IN,
  /** Gas measured, with instrument and time. */
  GAS_READING,
  /** The customer's recorded agreement. */
  CONSENT,
  /** Photo, calls, waiting time and card, when nobody opened. */
  NO_ACCESS_PROOF,
  NEXT_CONTACT,
  /** No work item is open [D1-2.1]. */
  ITEMS_DONE,
  /** Whatever broke is compensated [D10-4.8b]. */
  DAMAGE_SETTLED,
  /** A price in force of the published schedule [D10-4.13]. */
  FEE_IN_FORCE,
  /** The result was told, or three attempts were made [D6-8.4]. */
  FEEDBACK,
  /** Time, people, situation and record [D1-4.5]. */
  RECORD
}
