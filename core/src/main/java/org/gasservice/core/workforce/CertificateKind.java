package org.gasservice.core.workforce;

/** Who vouches for somebody's skill. */
public enum CertificateKind {
  /** The company's own post certificate (上岗证), earned by an exam of theory and practice [D10-6.4b]. */
  POST,
  /** The authority's certificate (从业人员考核合格证), of a trade. */
  STATE
}
