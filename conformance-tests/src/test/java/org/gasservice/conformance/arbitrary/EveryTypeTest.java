package org.gasservice.conformance.arbitrary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.sessions.JqwikSession;
import org.gasservice.core.GasService;
import org.gasservice.core.command.Command;
import org.junit.jupiter.api.Test;

/** Every public type of the domain that is a value has values. */
class EveryTypeTest {

  private static final int VALUES = 3;

  /** Machinery: what it holds are functions, services or other classes, so there is nothing to make values of. */
  private static boolean holdsCode(Class<?> type) {
    if (type.isSealed()) {
      return Arrays.stream(type.getPermittedSubclasses())
          .anyMatch(each -> !each.isRecord() || holdsCode(each));
    }
    return type.isRecord()
        && Arrays.stream(type.getRecordComponents())
            .anyMatch(part -> !Derivation.isValue(part.getType())
                || part.getGenericType().getTypeName().contains("org.gasservice")
                || part.getGenericType().getTypeName().contains("java.util.function")
                || part.getType() == Class.class);
  }

  /** Public records, enums and sealed interfaces of the domain. */
  private static List<Class<?>> types() throws IOException, URISyntaxException {
    URL here = GasService.class.getResource("GasService.class");
    List<Class<?>> types = new ArrayList<>();
    if (here.getProtocol().equals("jar")) {
      try (FileSystem jar = FileSystems.newFileSystem(here.toURI(), Map.of())) {
        collect(jar.getPath("/"), types);
      }
    } else {
      collect(Path.of(here.toURI()).resolve("../../../..").normalize(), types);
    }
    return types;
  }

  private static void collect(Path root, List<Class<?>> types) throws IOException {
    try (Stream<Path> files = Files.walk(root.resolve("org/gasservice/core"))) {
      for (Path file :
          files.filter(each -> each.toString().endsWith(".class")).sorted().toList()) {
        String name = root.relativize(file).toString().replace('/', '.').replace('\\', '.');
        if (name.endsWith("-info.class")) {
          continue;
        }
        Class<?> type = load(name.substring(0, name.length() - ".class".length()));
        if (Domain.isPublic(type) && (type.isRecord() || type.isEnum() || type.isSealed())) {
          types.add(type);
        }
      }
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, EveryTypeTest.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void noPublicTypeIsWithoutValues() throws Exception {
    List<String> without = new ArrayList<>();
    List<Class<?>> types = types();
    for (Class<?> type : types) {
      if (Domain.knows(type)) {
        JqwikSession.run(() -> {
          try {
            RandomGenerator<?> values = Domain.any(type).generator(50);
            Random random = new Random(42);
            for (int i = 0; i < VALUES; i++) {
              assertThat(values.next(random).value()).isNotNull();
            }
          } catch (RuntimeException e) {
            without.add(type.getName() + ": " + e.getClass().getSimpleName());
          }
        });
      } else if (Command.class.isAssignableFrom(type) || type.isEnum() || !holdsCode(type)) {
        without.add(type.getName() + ": nothing is known of one of its parts");
      }
    }
    assertThat(without)
        .as("public types of the domain without values; a line in Refinements helps")
        .isEmpty();
    assertThat(types).as("types looked at").hasSizeGreaterThan(800);
  }
}
