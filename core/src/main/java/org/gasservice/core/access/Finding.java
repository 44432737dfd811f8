package org.gasservice.core.access;

import org.gasservice.storage.Key;

/**
 * Something the verifier found that does not hold.
 *
 * @param version of the entry; 0 when it concerns the aggregate or an index as a whole
 */
public record Finding(Kind kind, String type, Key key, long version) {

  /** What does not hold. */
  public enum Kind {
    /** Link or hash of an entry does not fit its content or the link before it. */
    ENTRY_CHANGED,
    /** An entry is missing: versions are not dense. */
    ENTRY_MISSING,
    /** The aggregate's stored form is not what its last entry says. */
    STATE_CHANGED,
    /** The journal names an aggregate that is not there. */
    AGGREGATE_MISSING,
    /** An index line does not fit its aggregate. */
    INDEX_WRONG,
    /** A column or line of an index says otherwise than the document. */
    COPY_WRONG,
    /** A receipt says otherwise than the entries of its command. */
    RECEIPT_CHANGED,
    /** Stored bytes cannot be read. */
    UNREADABLE,
    /** Differs from the checkpoint kept outside. */
    CHECKPOINT_DIFFERS
  }

  /** Code of the text in the message bundles. */
  public String code() {
    return "verify." + kind.name();
  }
}
