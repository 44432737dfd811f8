package org.gasservice.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gasservice.conformance.Proofs.Proof;
import org.gasservice.storage.StorageFailure;
import org.gasservice.storage.memory.MemoryStorage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every saboteur of severity 1 is really wrong: without the suite, one short story comes out otherwise than it should. */
class ProofsTest {

  /** One dies with its process, the others need transactions: the suite's own tests of them are as short as a story. */
  private static final Set<String> NEED_MORE = Set.of(
      "acknowledged-before-written",
      "joined-commits-at-once",
      "joined-receipt-apart",
      "joined-feed-runs-ahead");

  static List<Proof> proofs() {
    return Proofs.all();
  }

  static List<Saboteur> worst() {
    String only = System.getProperty("gasservice.saboteurs", "");
    Map<String, Sabotage> known =
        Sabotage.all().stream().collect(Collectors.toMap(Sabotage::name, Function.identity()));
    return Saboteur.all().stream()
        .filter(saboteur -> only.isEmpty() || List.of(only.split(",")).contains(saboteur.name()))
        .filter(saboteur -> Objects.requireNonNull(known.get(saboteur.name())).severity() == 1)
        .filter(saboteur -> !NEED_MORE.contains(saboteur.name()))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("proofs")
  void aGoodStorageTellsItRight(Proof proof) throws Exception {
    assertThat(proof.story().tell(MemoryStorage::new)).isEqualTo(proof.right());
  }

  @ParameterizedTest
  @MethodSource("worst")
  void aSaboteurTellsOneWrong(Saboteur saboteur) throws Exception {
    List<String> wrong = new ArrayList<>();
    for (Proof proof : Proofs.all()) {
      told(proof, saboteur)
          .filter(told -> !told.equals(proof.right()))
          .ifPresent(told -> wrong.add(proof + ": " + told + " instead of " + proof.right()));
      if (!wrong.isEmpty()) {
        return;
      }
    }
    assertThat(wrong).as("stories %s tells wrong", saboteur).isNotEmpty();
  }

  /** A refusal is an answer too. What a saboteur breaks beside, an exception of its own making, is no proof. */
  private static Optional<String> told(Proof proof, Saboteur saboteur) {
    try (Place place = saboteur.bend().apply(MemoryStorage::new)) {
      return Optional.of(proof.story().tell(place));
    } catch (StorageFailure failure) {
      return Optional.of(failure.outcome().name());
    } catch (Exception | AssertionError e) {
      return Optional.empty();
    }
  }
}
