package org.gasservice.core.customer;

/** What a party is at a service point (关系人角色). */
public enum Role {
  /** In whose name the supply contract stands (户主); one at a time. */
  ACCOUNT_HOLDER,
  /** Who owns the home or shop (产权人). */
  OWNER,
  /** Who lives or works there and uses the gas (使用人). */
  OCCUPIER,
  /** Who pays the bills (付款人). */
  PAYER,
  /** Whom to call when something happens (紧急联系人). */
  EMERGENCY_CONTACT,
  /** Acts for the holder with proof of authority (代办人). */
  AGENT,
  /** Manages the building: access, posters, risers (物业). */
  PROPERTY_MANAGER
}
