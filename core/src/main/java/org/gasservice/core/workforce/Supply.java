package org.gasservice.core.workforce;

import java.time.Instant;

/**
 * That a company supplies gas (已通气) [D10-0.5].
 *
 * @param since when it was set to gas-on
 * @param centre unit that is its service centre (客户服务中心)
 */
public record Supply(Instant since, String centre) {}
