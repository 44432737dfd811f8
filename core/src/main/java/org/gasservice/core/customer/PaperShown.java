package org.gasservice.core.customer;

import java.util.Optional;

/**
 * A paper somebody brought, checked face to face (资料核验) [D4-10a].
 *
 * @param paper id of the paper in the standard
 * @param proof reference or digest of the copy kept, a token
 */
public record PaperShown(String paper, Optional<String> proof) {

  public PaperShown {
    proof = proof == null ? Optional.empty() : proof;
  }

  /** Looked at, no copy kept. */
  public static PaperShown of(String paper) {
    return new PaperShown(paper, Optional.empty());
  }
}
