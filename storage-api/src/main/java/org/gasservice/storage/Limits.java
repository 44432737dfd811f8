package org.gasservice.storage;

/** Sizes every adapter must take and nobody may exceed. Chosen so that the narrowest supported engine keeps them. */
public final class Limits {
  /** Characters of a key part, and of an actor, role, command name or command id. */
  public static final int KEY_LENGTH = 100;

  /** Characters of a TOKEN value. */
  public static final int TOKEN_LENGTH = 120;

  /** UTF-16 units of a TEXT value. */
  public static final int TEXT_LENGTH = 400;

  /** Bytes of each part of a document, of a payload and of a receipt. */
  public static final int PART_BYTES = 32_000;

  /** Bytes of a digest, a link or a salt. */
  public static final int DIGEST_BYTES = 64;

  /** Digits of a DECIMAL, sign and point not counted. */
  public static final int DECIMAL_DIGITS = 31;

  /** Changes of one unit. */
  public static final int UNIT_CHANGES = 2_000;

  /** Rows of one page, keys of one find. */
  public static final int PAGE = 1_000;

  private Limits() {}
}
