package org.gasservice.core.billing;

import org.gasservice.core.command.Draft;
import org.gasservice.storage.Key;

/** Decides about bills. */
record BillHandlers(Biller biller) {

  Key bill(BillAccount command, Draft draft) {
    return biller
        .bill(
            draft,
            new Biller.Wanted(
                command.point(),
                command.account(),
                command.period(),
                command.through(),
                BillKind.REGULAR,
                command.run()))
        .key();
  }

  Key cancel(CancelBill command, Draft draft) {
    return biller
        .cancel(draft, command.point(), command.account(), command.bill(), command.reason())
        .key();
  }
}
