package org.gasservice.conformance;

import java.util.Optional;
import org.gasservice.conformance.report.Grade;
import org.junit.jupiter.api.extension.ExtendWith;

/** The suite on a {@link StorageProvider}. */
@ExtendWith(Provided.class)
final class ProvidedConformance extends StorageConformance {

  private final Provided.Exchange exchange;

  ProvidedConformance(Provided.Exchange exchange) {
    this.exchange = exchange;
  }

  @Override
  protected Place newPlace() throws Exception {
    return exchange.provider().newPlace();
  }

  @Override
  protected Optional<Class<? extends Opener>> opener() {
    return exchange.provider().opener();
  }

  @Override
  protected String adapter() {
    return exchange.provider().name();
  }

  @Override
  protected void graded(Grade grade) {
    exchange.graded(grade);
  }
}
