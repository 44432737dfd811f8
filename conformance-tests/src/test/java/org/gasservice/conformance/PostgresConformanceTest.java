package org.gasservice.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Optional;
import org.gasservice.conformance.report.Grade;
import org.gasservice.conformance.report.Level;
import org.gasservice.storage.Storage;
import org.gasservice.storage.postgres.PostgresServer;

class PostgresConformanceTest extends StorageConformance {

  /** Opens a schema in a process of its own. */
  public static final class Schema implements Opener {
    @Override
    public Storage open(String address) {
      return PostgresServer.openAt(address);
    }
  }

  @Override
  protected Place newPlace() {
    return new PostgresPlace();
  }

  @Override
  protected Optional<Class<? extends Opener>> opener() {
    return Optional.of(Schema.class);
  }

  @Override
  protected void graded(Grade grade) throws IOException {
    super.graded(grade);
    assertThat(grade.level()).contains(Level.DURABLE);
  }
}
