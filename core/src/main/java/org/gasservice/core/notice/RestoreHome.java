package org.gasservice.core.notice;

import org.gasservice.core.customer.GasOnCheck;

/**
 * One home gets its gas back ({@code notice.restore-home}), everything checked and somebody responsible present [D10-3.3b]. Where it is off for
 * something else too, only this interruption is taken away.
 */
public record RestoreHome(String point, String interruption, GasOnCheck check)
    implements HomeCommand {}
