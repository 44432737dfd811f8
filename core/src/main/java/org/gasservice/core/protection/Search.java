package org.gasservice.core.protection;

import org.gasservice.core.customer.Party;
import org.gasservice.core.customer.PointParties;
import org.gasservice.core.customer.ServicePoint;
import org.gasservice.core.meter.Meter;
import org.gasservice.core.privacy.LookupHash;
import org.gasservice.core.privacy.Personal;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Range;

/**
 * What a desk looks people and places up by (查询方式). Each goes through a declared index, so it costs what is found and not what is kept. Data of a
 * person that is only kept is not found.
 */
public sealed interface Search<T> {

  /** What is looked among. */
  AggregateType<T> among();

  /** The part of an index that answers it. */
  Range range(LookupHash hash);

  /** By the number of a supply account (户号), current or past: who is and was what at its point. */
  record ByAccount(String account) implements Search<PointParties> {
    @Override
    public AggregateType<PointParties> among() {
      return PointParties.TYPE;
    }

    @Override
    public Range range(LookupHash hash) {
      return Range.all(PointParties.BY_ACCOUNT).equalTo(account);
    }
  }

  /** By the number of a meter (表号), in use or removed; its root is the service point. */
  record ByMeter(String number) implements Search<Meter> {
    @Override
    public AggregateType<Meter> among() {
      return Meter.TYPE;
    }

    @Override
    public Range range(LookupHash hash) {
      return Range.all(Meter.BY_NUMBER).equalTo(number);
    }
  }

  /** By a whole phone number; blanks and hyphens do not matter. */
  record ByPhone(Personal phone) implements Search<Party> {
    @Override
    public AggregateType<Party> among() {
      return Party.TYPE;
    }

    @Override
    public Range range(LookupHash hash) {
      return Range.all(Party.BY_PHONE).equalTo(hash.of(phone));
    }
  }

  /** By a whole identity number or credit code. */
  record ByIdNumber(Personal number) implements Search<Party> {
    @Override
    public AggregateType<Party> among() {
      return Party.TYPE;
    }

    @Override
    public Range range(LookupHash hash) {
      return Range.all(Party.BY_ID_NUMBER).equalTo(hash.of(number));
    }
  }

  /** By the beginning of a name. */
  record ByName(Personal beginning) implements Search<Party> {
    @Override
    public AggregateType<Party> among() {
      return Party.TYPE;
    }

    @Override
    public Range range(LookupHash hash) {
      return Range.all(Party.BY_NAME).startingWith(beginning.reveal());
    }
  }

  /** By the beginning of an address. */
  record ByAddress(Personal beginning) implements Search<ServicePoint> {
    @Override
    public AggregateType<ServicePoint> among() {
      return ServicePoint.TYPE;
    }

    @Override
    public Range range(LookupHash hash) {
      return Range.all(ServicePoint.BY_ADDRESS).startingWith(beginning.reveal());
    }
  }
}
