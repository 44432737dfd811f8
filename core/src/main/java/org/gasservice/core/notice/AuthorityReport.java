package org.gasservice.core.notice;

import java.time.Instant;

/**
 * That the authority was told of an interruption (向主管部门报告).
 *
 * @param reference number or name the authority gave it, a token
 */
public record AuthorityReport(Instant at, String by, String reference) {}
