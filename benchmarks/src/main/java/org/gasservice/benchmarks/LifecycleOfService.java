package org.gasservice.benchmarks;

import java.util.List;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Done;
import org.gasservice.core.order.AcceptOrder;
import org.gasservice.core.order.Arrive;
import org.gasservice.core.order.CheckIn;
import org.gasservice.core.order.Depart;
import org.gasservice.core.order.DispatchOrder;
import org.gasservice.core.order.OpenOrder;
import org.gasservice.core.order.ServiceOrder;
import org.gasservice.core.order.StartWork;
import org.gasservice.storage.Entry;
import org.gasservice.storage.Held;
import org.gasservice.storage.Key;

/** An order opened, brought to work on site in five steps, and read back with its history: with the library. */
final class LifecycleOfService {

  private final Station station;

  LifecycleOfService(Station station) {
    this.station = station;
  }

  int run() {
    OpenOrder repair = station.repair();
    Held<ServiceOrder> held = station.session.execute(repair, ServiceOrder.TYPE).about();
    Key key = held.key();
    held = step(held, AcceptOrder.of(key));
    held = step(held, DispatchOrder.of(key, Station.PERSON));
    held = step(held, Depart.of(key));
    held = step(held, Arrive.of(key, CheckIn.Method.DEVICE_POSITION));
    held = step(held, StartWork.of(key));
    Held<ServiceOrder> read = station.session.require(ServiceOrder.TYPE, key);
    List<Entry> history = station.session.history(ServiceOrder.TYPE, key, 0, 100);
    if (history.size() != 6 || read.version() != held.version()) {
      throw new IllegalStateException("not what was written");
    }
    return history.size();
  }

  private Held<ServiceOrder> step(Held<ServiceOrder> held, Command command) {
    Done<ServiceOrder> done = station.session.on(held).execute(command, ServiceOrder.TYPE);
    return done.about();
  }
}
