package org.gasservice.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.lang.module.Configuration;
import java.lang.module.FindException;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gasservice.architecture.House.Library;
import org.junit.jupiter.api.Test;

/** Tests run on the class path, where no descriptor is read; so the descriptors are put to the proof here. */
class ModuleDescriptorsTest {

  @Test
  void everyLibraryIsANamedModuleThatFindsAllItRequires() {
    Set<String> expected = House.LIBRARIES.stream()
        .filter(Library::hasSources)
        .map(Library::name)
        .collect(Collectors.toCollection(TreeSet::new));
    ModuleFinder onClassPath = ModuleFinder.compose(
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(Path::of)
            .filter(ModuleDescriptorsTest::holdsOneModule)
            .map(ModuleFinder::of)
            .toArray(ModuleFinder[]::new));

    Set<String> named = onClassPath.findAll().stream()
        .map(ModuleReference::descriptor)
        .filter(descriptor -> !descriptor.isAutomatic())
        .map(descriptor -> descriptor.name())
        .filter(name -> expected.contains(name))
        .collect(Collectors.toCollection(TreeSet::new));
    assertThat(named).isEqualTo(expected);

    Configuration resolved =
        ModuleLayer.boot().configuration().resolve(onClassPath, ModuleFinder.of(), expected);
    assertThat(resolved.modules()).extracting(module -> module.name()).containsAll(expected);
  }

  /** A folder of classes without a descriptor is none, nor is what tests share, and a few jars carry names that cannot become one. */
  private static boolean holdsOneModule(Path path) {
    if (path.toString().endsWith("-tests.jar")) {
      return false;
    }
    if (Files.isDirectory(path)) {
      return Files.exists(path.resolve("module-info.class"));
    }
    try {
      return Files.exists(path) && ModuleFinder.of(path).findAll().size() == 1;
    } catch (FindException unnameable) {
      return false;
    }
  }
}
