package vn.tracuu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code check} finds, and that its cures cure. */
class CheckCommandIT {
  @TempDir private Path folder;

  private record Outcome(int code, String out) {}

  @BeforeEach
  void makeTwoGenerations() throws IOException {
    for (String word : new String[] {"đò", "chợ"}) {
      Files.writeString(
          folder.resolve("pages.jsonl"),
          "{\"id\":\"1\",\"title\":\"" + word + "\",\"text\":\"Bến " + word + "\"}\n");
      reindex();
    }
  }

  @Test
  void anOlderGenerationOfAnotherVersionIsToldAndIsNoDamage() throws IOException {
    makeOfAnotherVersion(folder.resolve("index/gen-000001"));

    Outcome check = run("check");

    assertEquals(0, check.code, check.out);
    assertEquals(
        "gen-000001: an older generation, built by another version; \"tracuu gc --keep 1\" removes it\nsound\n",
        check.out);
    assertEquals(new Outcome(0, ""), run("check", "--quiet"));
    assertTrue(run("check", "--json").out.contains("\"harmless\":true"));
    assertEquals(0, run("gc", "--keep", "1").code);
    assertEquals(new Outcome(0, "sound\n"), run("check"));
  }

  @Test
  void aServedGenerationOfAnotherVersionIsNoSoundIndex() throws IOException {
    makeOfAnotherVersion(folder.resolve("index/gen-000002"));

    Outcome check = run("check");

    assertEquals(1, check.code, check.out);
    reindex();
    assertEquals(0, run("check").code);
  }

  @Test
  void theCureOfADamagedOlderGenerationCures() throws IOException {
    damage("gen-000001");

    Outcome check = run("check", "--quiet");

    assertEquals(1, check.code);
    assertTrue(check.out.contains("\"tracuu gc --keep 1\" removes it"), check.out);
    assertEquals(0, run("gc", "--keep", "1").code);
    assertEquals(new Outcome(0, "sound\n"), run("check"));
  }

  @Test
  void theCureOfADamagedNewestGenerationCures() throws IOException {
    assertEquals(0, run("rollback").code);
    damage("gen-000002");

    Outcome check = run("check");

    assertEquals(1, check.code);
    assertTrue(check.out.contains("\"tracuu gc --keep 1 --newer\" removes it"), check.out);
    assertEquals(0, run("gc", "--keep", "1", "--newer").code);
    assertEquals(new Outcome(0, "sound\n"), run("check"));
  }

  @Test
  void aFolderThatIsNotThereIsNamedAndNotMade() {
    Path typo = folder.resolve("nham");

    Outcome check = runOn(typo, "check");

    assertEquals(1, check.code);
    assertTrue(check.out.startsWith(typo + ": no such folder; "), check.out);
    assertTrue(Files.notExists(typo));
  }

  private void damage(String generation) throws IOException {
    Files.writeString(folder.resolve("index").resolve(generation).resolve("manifest"), "nonsense");
  }

  private static void makeOfAnotherVersion(Path generation) throws IOException {
    try (Directory directory = FSDirectory.open(generation)) {
      Map<String, String> data =
          new HashMap<>(SegmentInfos.readLatestCommit(directory).getUserData());
      data.put("tracuu.schema", "1");
      try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
        writer.setLiveCommitData(data.entrySet());
        writer.commit();
      }
    }
  }

  private void reindex(String... options) {
    String[] words = {"reindex", "--quiet", "--corpus", folder.resolve("pages.jsonl").toString()};
    String[] all = Arrays.copyOf(words, words.length + options.length);
    System.arraycopy(options, 0, all, words.length, options.length);
    assertEquals(0, run(all).code);
  }

  private Outcome run(String... words) {
    return runOn(folder.resolve("index"), words);
  }

  private static Outcome runOn(Path index, String... words) {
    String[] all = Arrays.copyOf(words, words.length + 2);
    all[words.length] = "--index";
    all[words.length + 1] = index.toString();
    StringWriter out = new StringWriter();
    int code = Main.run(new PrintWriter(out), new PrintWriter(new StringWriter()), all);
    return new Outcome(code, out.toString());
  }
}
