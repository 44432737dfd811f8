package org.gasservice.pit;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.zip.CRC32;
import org.pitest.bytecode.analysis.ClassTree;
import org.pitest.mutationtest.build.InterceptorParameters;
import org.pitest.mutationtest.build.InterceptorType;
import org.pitest.mutationtest.build.MutationInterceptor;
import org.pitest.mutationtest.build.MutationInterceptorFactory;
import org.pitest.mutationtest.engine.Mutater;
import org.pitest.mutationtest.engine.MutationDetails;
import org.pitest.plugin.Feature;
import org.pitest.plugin.FeatureParameter;

/**
 * Leaves one mutant of so many, chosen by a checksum of what it is: a sample that is the same on every machine, and of which all parts together are
 * everything. On with {@code -Dfeatures='+part(of[4] number[1])'}.
 */
public final class PartOfMutants implements MutationInterceptorFactory {

  private static final FeatureParameter OF =
      FeatureParameter.named("of").withDescription("how many parts there are");
  private static final FeatureParameter NUMBER =
      FeatureParameter.named("number").withDescription("which part is judged, from 1");

  @Override
  public MutationInterceptor createInterceptor(InterceptorParameters parameters) {
    return new Part(
        parameters.getInteger(OF).orElse(1), parameters.getInteger(NUMBER).orElse(1));
  }

  @Override
  public Feature provides() {
    return Feature.named("part")
        .withOnByDefault(false)
        .withDescription(description())
        .withParameter(OF)
        .withParameter(NUMBER);
  }

  @Override
  public String description() {
    return "Judges a part of the mutants";
  }

  private record Part(int of, int number) implements MutationInterceptor {

    @Override
    public InterceptorType type() {
      return InterceptorType.FILTER;
    }

    @Override
    public void begin(ClassTree type) {}

    @Override
    public Collection<MutationDetails> intercept(
        Collection<MutationDetails> mutants, Mutater mutater) {
      return mutants.stream().filter(this::holds).toList();
    }

    private boolean holds(MutationDetails mutant) {
      CRC32 checksum = new CRC32();
      checksum.update(mutant.getId().toString().getBytes(StandardCharsets.UTF_8));
      return checksum.getValue() % of == number - 1;
    }

    @Override
    public void end() {}
  }
}
