package org.gasservice.storage.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.IntConsumer;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.listener.MethodExecutionContext;
import net.ttddyy.dsproxy.listener.MethodExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.gasservice.storage.Key;
import org.gasservice.storage.Outcome;
import org.gasservice.storage.StorageFailure;
import org.gasservice.storage.Unit;
import org.gasservice.storage.jdbc.testing.Sample;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;

/** L5, G8: the server's process that serves a unit dies when the unit is about to be committed. */
class KilledBackendTest {

  private static final Unit UNIT = new Unit(
      List.of(Sample.insert(Key.ofRoot("a"), Sample.of("OPEN"))),
      List.of(Sample.receipt("a", "c")));

  private final PostgresServer.Schema schema = PostgresServer.newSchema();
  private @Nullable IntConsumer beforeCommit;
  private final PostgresStorage storage = PostgresStorage.over(watched());

  @AfterEach
  void close() {
    storage.close();
    schema.close();
  }

  private DataSource watched() {
    return ProxyDataSourceBuilder.create(schema.source())
        .methodListener(new MethodExecutionListener() {
          @Override
          public void beforeMethod(MethodExecutionContext context) {
            IntConsumer killer = beforeCommit;
            if (killer != null
                && context.getTarget() instanceof Connection connection
                && context.getMethod().getName().equals("commit")) {
              beforeCommit = null;
              killer.accept(backend(connection));
            }
          }

          @Override
          public void afterMethod(MethodExecutionContext context) {}
        })
        .build();
  }

  private static int backend(Connection connection) {
    try {
      return connection.unwrap(PGConnection.class).getBackendPID();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Nobody can tell from outside; the receipt does. */
  private void commitEndsUnknownAndTheReceiptTells() {
    StorageFailure failure = catchThrowableOfType(StorageFailure.class, () -> storage.commit(UNIT));
    assertThat(failure.outcome()).isEqualTo(Outcome.OUTCOME_UNKNOWN);
  }

  private void theSameAgainIsDoneOnce() {
    assertThat(storage.receipt("a", "c")).isEmpty();
    storage.commit(UNIT);
    assertThat(storage.receipt("a", "c")).isPresent();
    assertThat(storage.history("sample", Key.ofRoot("a"), 0, 10)).hasSize(1);
  }

  @Test
  void aBackendToldToEnd() {
    storage.find(Sample.TYPE, List.of(Key.ofRoot("a")));
    beforeCommit = pid -> schema.run("select pg_terminate_backend(" + pid + ", 5000)");
    commitEndsUnknownAndTheReceiptTells();
    theSameAgainIsDoneOnce();
  }

  @Test
  void aBackendKilledWithoutAWarningTakesAllOthersAlongAndTheServerRecovers() {
    assumeTrue(PostgresServer.isOwn(), "kills a process of the server: only with our own");
    storage.find(Sample.TYPE, List.of(Key.ofRoot("a")));
    beforeCommit = pid -> {
      ProcessHandle process = ProcessHandle.of(pid).orElseThrow();
      process.destroyForcibly();
      process.onExit().join();
    };
    commitEndsUnknownAndTheReceiptTells();
    untilRecovered();
    theSameAgainIsDoneOnce();
  }

  /** Until then every call is refused with an outcome that says to try again. */
  private void untilRecovered() {
    boolean recovered = false;
    while (!recovered) {
      try {
        storage.receipt("a", "c");
        recovered = true;
      } catch (StorageFailure e) {
        assertThat(e.outcome()).isEqualTo(Outcome.UNAVAILABLE);
      }
    }
  }
}
