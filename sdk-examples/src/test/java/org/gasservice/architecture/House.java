package org.gasservice.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The modules of this build and their compiled classes. */
final class House {

  static final Path ROOT = root();

  /** Everything we compile except tests. */
  static final JavaClasses CLASSES = new ClassFileImporter()
      .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
      .withImportOption(location -> !location.contains("-tests.jar"))
      .importPackages("org.gasservice");

  /** A module users depend on: its folder and its package, which is also the name of its descriptor. */
  record Library(String folder, String name) {

    /** Packages are owned by the library with the longest fitting name. */
    boolean owns(JavaClass type) {
      return LIBRARIES.stream()
          .filter(library -> (type.getPackageName() + ".").startsWith(library.name() + "."))
          .max(Comparator.comparingInt(library -> library.name().length()))
          .equals(Optional.of(this));
    }

    boolean hasSources() {
      try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
        return files
            .map(path -> ROOT.relativize(path).toString().replace('\\', '/'))
            .anyMatch(
                path -> path.startsWith(folder + "/src/main/java/") && path.endsWith(".java"));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** In the order of the arrows: each may use what stands before it, as {@link ModuleArrowsTest} says in detail. */
  static final List<Library> LIBRARIES = List.of(
      new Library("storage-api", "org.gasservice.storage"),
      new Library("storage-memory", "org.gasservice.storage.memory"),
      new Library("storage-jdbc", "org.gasservice.storage.jdbc"),
      new Library("storage-derby", "org.gasservice.storage.derby"),
      new Library("storage-postgres", "org.gasservice.storage.postgres"),
      new Library("core", "org.gasservice.core"),
      new Library("conformance-tests", "org.gasservice.conformance"));

  private House() {}

  private static Path root() {
    Path here = Path.of("").toAbsolutePath();
    while (!Files.exists(here.resolve("bom/pom.xml"))) {
      here = here.getParent();
      if (here == null) {
        throw new IllegalStateException("started outside the source tree");
      }
    }
    return here;
  }
}
