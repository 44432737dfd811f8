package org.gasservice.core.workforce;

import org.gasservice.core.standard.Clauses;
import org.gasservice.core.standard.Keeps;

/** Who vouches for somebody's skill. */
public enum CertificateKind {
  /** The company's own post certificate (上岗证), earned by an exam of theory and practice [D10-6.4b]. */
  POST(true),
  /** The authority's certificate (从业人员考核合格证), of a trade. */
  STATE(true),
  /** Of a course elsewhere (结业证书): counts when grades are given, and permits no work [D10-6.3b]. */
  @Keeps(Clauses.D10_6_3b)
  EXTERNAL(false);

  private final boolean permitsWork;

  CertificateKind(boolean permitsWork) {
    this.permitsWork = permitsWork;
  }

  /** Whether it opens the certificate gate [D10-6.0]. */
  public boolean permitsWork() {
    return permitsWork;
  }
}
