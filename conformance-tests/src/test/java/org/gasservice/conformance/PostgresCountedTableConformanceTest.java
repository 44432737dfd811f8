package org.gasservice.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Optional;
import org.gasservice.conformance.report.Grade;
import org.gasservice.conformance.report.Level;
import org.gasservice.storage.Storage;
import org.gasservice.storage.postgres.PostgresServer;

/** Aggregates joined to a table of the host's with a version column, while another program writes it. */
class PostgresCountedTableConformanceTest extends StorageConformance {

  /** Opens a schema in a process of its own. */
  public static final class Schema implements Opener {
    @Override
    public Storage open(String address) {
      return MappedPlace.open(PostgresServer.openAt(address), true);
    }
  }

  @Override
  protected Place newPlace() {
    return new MappedPlace(true);
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
