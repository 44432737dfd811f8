package org.gasservice.core.standard;

/** What may stand between a promise and its breach. Nothing else does. */
public enum Leeway {
  /** 不可抗力: an approved reason takes a breach out of the adjusted figure; the raw figure keeps it. */
  FORCE_MAJEURE,
  /** 另有约定: an appointment the customer agreed to replaces the due instant. Only where triage excludes danger. */
  APPOINTMENT,
  /** 可协商: a special contract may promise less. */
  NEGOTIABLE
}
