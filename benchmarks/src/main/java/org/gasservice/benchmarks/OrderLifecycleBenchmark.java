package org.gasservice.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.gasservice.benchmarks.HandWrittenLifecycle.Form;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** The life of a repair with the library and by hand, by the wall clock; for a machine that does nothing else. See {@link OrderLifecycleCpu}. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 9, time = 2)
@Fork(1)
@SuppressWarnings("NullAway.Init") // made in open()
public class OrderLifecycleBenchmark {

  private Path folder = Path.of("");
  private Station station;
  private HandWritten tables;
  private LifecycleOfService service;
  private HandWrittenLifecycle plain;
  private HandWrittenLifecycle lean;
  private HandWrittenLifecycle keeping;

  @Setup(Level.Trial)
  public void open() throws Exception {
    folder = Files.createTempDirectory("lifecycle");
    station = new Station(folder);
    tables = new HandWritten(folder);
    service = new LifecycleOfService(station);
    plain = new HandWrittenLifecycle(tables, Form.PLAIN);
    lean = new HandWrittenLifecycle(tables, Form.LEAN);
    keeping = new HandWrittenLifecycle(tables, Form.LEAN_KEEPING);
  }

  @TearDown(Level.Trial)
  public void close() throws Exception {
    tables.close();
    station.close();
    OrderLifecycleCpu.delete(folder);
  }

  @Benchmark
  public int gasService() {
    return service.run();
  }

  @Benchmark
  public int plain() throws Exception {
    return plain.run();
  }

  @Benchmark
  public int lean() throws Exception {
    return lean.run();
  }

  @Benchmark
  public int leanKeeping() throws Exception {
    return keeping.run();
  }
}
