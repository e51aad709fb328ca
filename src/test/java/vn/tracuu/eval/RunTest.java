package vn.tracuu.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunTest {
  @TempDir private Path folder;

  @Test
  void whatIsWrittenIsReadAgain() throws IOException {
    Run run = new Run(Map.of("q", List.of(new Run.Scored("a b", 2), new Run.Scored("c", 1.5))));
    StringWriter written = new StringWriter();
    run.write(written);

    assertEquals(run, read(written.toString()));
  }

  @Test
  void readsBlanksAndPutsHitsInTheOrderOfTheirRanks() throws IOException {
    Run run = read("q Q0 second 2 0.5 tag\nq Q0 first 1 0.25 tag\n\n");

    assertEquals(List.of("first", "second"), run.ids("q"));
  }

  @Test
  void namesTheLineThatIsNoHit() {
    IOException e =
        assertThrows(IOException.class, () -> read("q\tQ0\ta\t1\t1\tt\nq\tQ0\tb\tx\t1\tt"));

    assertTrue(
        String.valueOf(e.getMessage()).contains("a.run:2: expected question Q0 article rank"));
  }

  @Test
  void refusesAnArticleThatStandsTwice() {
    IOException e =
        assertThrows(IOException.class, () -> read("q\tQ0\ta\t1\t1\tt\nq\tQ0\ta\t2\t1\tt"));

    assertTrue(String.valueOf(e.getMessage()).contains("stands twice under q"));
  }

  @Test
  void aQuestionThatWasNotAskedCountsAsZero() throws IOException {
    Qrels judged = new Qrels(Map.of("q", Set.of("a"), "r", Set.of("a")));

    assertEquals(0.5, read("q Q0 a 1 1 t").score(judged).means().get("MRR@10"));
  }

  private Run read(String lines) throws IOException {
    return Run.read(Files.writeString(folder.resolve("a.run"), lines));
  }
}
