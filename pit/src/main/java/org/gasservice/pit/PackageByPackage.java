package org.gasservice.pit;

import static java.util.stream.Collectors.groupingBy;

import java.util.Collection;
import java.util.List;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.pitest.classinfo.ClassName;
import org.pitest.classpath.CodeSource;
import org.pitest.mutationtest.build.MutationGrouper;
import org.pitest.mutationtest.build.MutationGrouperFactory;
import org.pitest.mutationtest.engine.MutationDetails;

/** One process judges many mutants of a package. A process for each class, as is usual, spends most of its time on beginning. */
public final class PackageByPackage implements MutationGrouperFactory, MutationGrouper {

  /** Mutants of one process: few enough that two processes share the work evenly. */
  private static final int MOST = 60;

  @Override
  public MutationGrouper makeFactory(
      Properties settings, CodeSource code, int threads, int unitSize) {
    return this;
  }

  @Override
  public List<List<MutationDetails>> groupMutations(
      Collection<ClassName> types, Collection<MutationDetails> mutants) {
    return mutants.stream()
        .collect(groupingBy(
            mutant -> mutant.getClassName().getPackage().asJavaName(),
            TreeMap::new,
            Collectors.toList()))
        .values()
        .stream()
        .flatMap(PackageByPackage::parts)
        .toList();
  }

  private static Stream<List<MutationDetails>> parts(List<MutationDetails> mutants) {
    return IntStream.range(0, (mutants.size() + MOST - 1) / MOST)
        .mapToObj(part ->
            List.copyOf(mutants.subList(part * MOST, Math.min(mutants.size(), (part + 1) * MOST))));
  }

  @Override
  public String description() {
    return "Many mutants of a package in one process";
  }
}
