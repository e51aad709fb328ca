package vn.tracuu.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tracuu.words.Language;
import vn.tracuu.words.QueryReading;

class SynonymFileTest {
  private static final byte[] NO_UTF_8 = {'a', '\t', (byte) 0xFF, (byte) 0xFE, '\n'};

  @TempDir private Path folder;
  private Path path;
  private SynonymFile file;

  @BeforeEach
  void name() {
    path = folder.resolve("synonyms.tsv");
    file = new SynonymFile(path);
  }

  @Test
  void isReadAgainOnlyWhenItChanged() throws IOException {
    assertEquals(List.of(), others());
    Files.writeString(path, "đình làng\tnhà chung\n");
    assertEquals(List.of("\"nhà chung\""), others());
    assertSame(file.synonyms(), file.synonyms());
    Files.delete(path);
    assertEquals(List.of(), others());
  }

  @Test
  void whatWasReadStaysWhenItCannotBeReadAnyMore() throws IOException {
    Files.writeString(path, "đình làng\tnhà chung\n");
    Synonyms before = file.synonyms();
    Files.write(path, NO_UTF_8);

    assertSame(before, file.synonyms());
    assertSame(before, file.synonyms());
  }

  @Test
  void aFileThatIsBrokenFromTheStartIsAnError() throws IOException {
    Files.write(path, NO_UTF_8);

    assertThrows(UncheckedIOException.class, file::synonyms);
    assertThrows(UncheckedIOException.class, file::synonyms);
  }

  private List<String> others() {
    return file.synonyms().variants(QueryParser.parse("đình làng")).stream()
        .map(v -> QueryReading.of(v.query(), Language.VI))
        .toList();
  }
}
