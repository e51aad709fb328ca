package vn.tracuu;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The layer table of src/docs/architecture.md: who may use whom, and which library lives where. */
class ArchitectureTest {
  private static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("vn.tracuu");

  /** What every package may use besides what its row says. */
  private static final List<String> ALWAYS = List.of("java..", "org.jspecify..");

  @ParameterizedTest(name = "{0} uses only {1} and {2}")
  @CsvSource(
      textBlock =
          """
          # package         | packages of ours                  | libraries
          text              |                                   |
          number            | text                              |
          article           | text number                       | com.fasterxml.jackson.core
          relation          | article text number               |
          ingest            | article text number               | org.jsoup org.commonmark com.fasterxml.jackson.core org.brotli.dec org.apache.pdfbox org.apache.fontbox org.apache.poi javax.xml.stream
          query             | text number                       |
          engine            | query article text number         |
          lucene.analysis   | text number                       | org.apache.lucene
          schema            | engine article text number        |
          phrase            | schema text                       |
          suggest           | phrase schema engine query article text number |
          search            | suggest phrase schema engine query article text number |
          search.plan       | schema engine query article text number |
          search.feature    | search.plan schema engine query text number |
          search.show       | search.feature search.plan schema engine query article text number |
          lucene            | search suggest phrase schema engine query article text number | org.apache.lucene
          opensearch        | search suggest phrase schema engine query article text number | org.opensearch.client org.apache.hc com.fasterxml.jackson javax.net.ssl
          lucene.facet      | schema engine                     | org.apache.lucene
          lucene.postings   | lucene.facet search.plan schema   | org.apache.lucene
          lucene.stored     | search.plan search.feature schema | org.apache.lucene
          plugin            | lucene.analysis                   | org.opensearch.plugins org.opensearch.index.analysis org.opensearch.indices.analysis
          settings          |                                   |
          words             | engine query number               |
          http              | words settings engine query article text number | io.javalin com.fasterxml.jackson org.eclipse.jetty jakarta.servlet io.pebbletemplates io.prometheus kotlin javax.xml.stream
          http.page         | words engine query article text number  | com.fasterxml.jackson io.pebbletemplates
          eval              | engine query article text number  |
          batch             | ingest engine query article text number | com.fasterxml.jackson
          """,
      delimiter = '|',
      nullValues = "")
  void everyLayerUsesOnlyWhatItsRowAllows(String layer, String layers, String libraries) {
    String own = "vn.tracuu." + layer + "..";
    String[] allowed =
        Stream.of(
                ALWAYS.stream(),
                Stream.of(own),
                words(layers).map(l -> "vn.tracuu." + l + ".."),
                words(libraries).map(l -> l + ".."))
            .flatMap(s -> s)
            .toArray(String[]::new);
    classes()
        .that(resideInAPackage(own))
        .should()
        .onlyDependOnClassesThat(resideInAnyPackage(allowed))
        .allowEmptyShould(layer.equals("number"))
        .check(OURS);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("vn.tracuu.(**)").should().beFreeOfCycles().check(OURS);
  }

  @ParameterizedTest(name = "{1} stays in {0}")
  @CsvSource({
    "vn.tracuu.ingest.., org.jsoup..",
    "vn.tracuu.ingest.html.., org.commonmark..",
    "vn.tracuu.ingest.file.., org.apache.pdfbox..",
    "vn.tracuu.ingest.file.., org.apache.poi..",
    "vn.tracuu.lucene.., org.apache.lucene..",
    "vn.tracuu.opensearch.., org.opensearch.client..",
    "vn.tracuu.plugin.., org.opensearch.plugins..",
    "vn.tracuu.cli.., picocli..",
    "vn.tracuu.http.page.., io.pebbletemplates..",
  })
  void aLibraryHasOneHome(String home, String library) {
    noClasses()
        .that()
        .resideOutsideOfPackage(home)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .check(OURS);
  }

  private static Stream<String> words(String cell) {
    return cell == null ? Stream.empty() : Arrays.stream(cell.strip().split("\\s+"));
  }
}
