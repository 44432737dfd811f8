package org.gasservice.storage.jdbc;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Names in the database. Every one has a prefix, so it is no reserved word and meets no table of the integrator; the length of the
 * type's name keeps (a_b, c) apart from (a, b_c). Names of types and columns were checked when the descriptor was made.
 */
final class Names {

  /** The shortest limit among supported engines. */
  private static final int LONGEST = 63;

  private Names() {}

  static String table(String type) {
    return "gas_t_" + type;
  }

  static String primaryKey(String type) {
    return "gas_k_" + type;
  }

  static String column(String attribute) {
    return "a_" + attribute;
  }

  /** The index that is scanned, or the table of tuples. */
  static String index(String type, String index) {
    return ofIndex("gas_i", type, index);
  }

  /** The column that tells absent tuples of a unique index apart. */
  static String absenceMark(String type, String index) {
    return ofIndex("gas_g", type, index);
  }

  static String tuplesKey(String type, String index) {
    return ofIndex("gas_p", type, index);
  }

  static String tuplesTable(String type, String index) {
    return ofIndex("gas_x", type, index);
  }

  private static String ofIndex(String prefix, String type, String index) {
    String whole = prefix + type.length() + "_" + type + "_" + index;
    if (whole.length() <= LONGEST) {
      return whole;
    }
    String digest = digest(whole);
    return whole.substring(0, LONGEST - digest.length() - 1) + "_" + digest;
  }

  private static String digest(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
      return HexFormat.of().formatHex(hash, 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
