package org.gasservice.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.gasservice.architecture.House.Library;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** Who imports the bom gets every library in one version. */
class BillOfMaterialsTest {

  @Test
  void theBomListsEveryLibraryAndNothingElse() throws Exception {
    Set<String> libraries = House.LIBRARIES.stream()
        .map(Library::folder)
        .map(folder -> "gas-service-" + folder)
        .collect(Collectors.toCollection(TreeSet::new));
    assertThat(texts(
            "bom/pom.xml", "/project/dependencyManagement/dependencies/dependency/artifactId"))
        .isEqualTo(libraries);
  }

  @Test
  void everyModuleIsALibraryOrSaysThatItIsNotPublished() throws Exception {
    Set<String> published = new TreeSet<>();
    for (String module : texts("pom.xml", "/project/modules/module")) {
      if (!texts(module + "/pom.xml", "/project/properties/maven.deploy.skip").contains("true")) {
        published.add(module);
      }
    }
    published.remove("bom");
    assertThat(published)
        .containsExactlyInAnyOrderElementsOf(
            House.LIBRARIES.stream().map(Library::folder).toList());
  }

  @Test
  void theBomHasTheVersionOfTheBuild() throws Exception {
    assertThat(texts("bom/pom.xml", "/project/version"))
        .isEqualTo(texts("pom.xml", "/project/version"));
  }

  private static Set<String> texts(String pom, String path) throws Exception {
    Document document = DocumentBuilderFactory.newDefaultInstance()
        .newDocumentBuilder()
        .parse(House.ROOT.resolve(pom).toFile());
    NodeList nodes = (NodeList) XPathFactory.newDefaultInstance()
        .newXPath()
        .evaluate(path, document, XPathConstants.NODESET);
    return IntStream.range(0, nodes.getLength())
        .mapToObj(i -> nodes.item(i).getTextContent().strip())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
