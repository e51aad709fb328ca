package vn.tracuu.ingest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import vn.tracuu.ingest.html.Profiles;

/**
 * Saved pages on disk: one file, or a folder of any depth. Which files are pages, {@link FileKind}
 * knows; other files are passed over. Links are not followed: a corpus is what lies in its folder.
 *
 * <p>A folder may hold {@value #PROFILES} with profiles of its own sites, which are tried before
 * those that are shipped.
 */
public final class Corpus {
  static final String PROFILES = "profiles.conf";

  private final Path root;
  private final boolean single;
  private final HtmlExtractor html;
  private final int threads;

  private Corpus(Path root, boolean single, Profiles profiles, int threads) {
    this.root = root;
    this.single = single;
    this.html = new HtmlExtractor(profiles);
    this.threads = threads;
  }

  /**
   * Opens a corpus, to be read on all cores.
   *
   * @throws IOException if there is nothing at {@code root}, or its profiles are none
   */
  public static Corpus open(Path root) throws IOException {
    return open(root, Runtime.getRuntime().availableProcessors());
  }

  static Corpus open(Path root, int threads) throws IOException {
    if (!Files.exists(root)) {
      throw new IOException("no corpus at " + root + ": give a folder or file of saved pages");
    }
    boolean single = Files.isRegularFile(root);
    if (single && FileKind.of(root).isEmpty()) {
      throw new IOException(root + " is of no kind that is read here: " + FileKind.ENDINGS);
    }
    return new Corpus(root, single, profiles(root.resolve(PROFILES)), threads);
  }

  private static Profiles profiles(Path own) throws IOException {
    if (!Files.isRegularFile(own)) {
      return Profiles.shipped();
    }
    try {
      String text = Files.readString(own, StandardCharsets.UTF_8);
      return Profiles.parse(text, own.toString()).before(Profiles.shipped());
    } catch (IllegalArgumentException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  /**
   * Reads every page and hands over what became of each, in the order of the paths. Pages are
   * extracted on several threads; {@code sink} is called by this one only.
   */
  public void forEach(Consumer<Ingested> sink) throws IOException {
    List<CorpusFiles.Found> files = single ? CorpusFiles.single(root) : CorpusFiles.below(root);
    try (Batch batch = new Batch(threads, SiteSurveys.of(files, html), sink)) {
      FileReader reader = new FileReader(html, batch);
      for (CorpusFiles.Found file : files) {
        if (file.refused() != null) {
          batch.add(file.refused());
        } else {
          reader.read(file.file(), file.id());
        }
      }
      batch.finish();
    }
  }
}
