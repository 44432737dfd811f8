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
  /** The outside body's own number for what it wants. */
  REFERENCE,
  /** Time, people, situation and record [D1-4.5]. */
  RECORD,
  /** Every paper the business needs was seen and approved [D3-15]. */
  PAPERS,
  /** Steps, price and time were shown and agreed to [D8-1.4b]. */
  QUOTE,
  /** What was quoted is charged and paid, with receipts [D4-11b]. */
  PAID,
  /** Number of the paper: survey, drawing, contract, record of acceptance, card. */
  DOCUMENT,
  /** The pipe held: pressure, minutes, no drop. */
  TIGHT,
  /** Gas measured in the pipe: the air is out. */
  PURGED,
  /** The user tried it themselves and knows how to be safe [D10-3.3b]. */
  USER_TRIAL,
  /** Tight, appliances off, somebody responsible present, briefed [D10-3.3b]. */
  GAS_ON_CHECK,
  /** Closing and opening reading at one instant, and who keeps the old meter. */
  METER_SWAP,
  METER_READING,
  /** Number of the seal. */
  SEAL,
  /** Number of the receipt [D4-11b]. */
  RECEIPT,
  /** The file of a served point is complete [D10-2.1a]. */
  FILE
}
