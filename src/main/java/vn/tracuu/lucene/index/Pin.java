package vn.tracuu.lucene.index;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * That somebody went back, as a small text file: to which batch, from which ones, and what corpus
 * those had read. As long as the served generation stems from {@code to}, a batch over one of those
 * corpora builds nothing.
 *
 * @param to the batch that was gone back to
 * @param from the batches that were gone back from, the latest last
 */
record Pin(String to, List<From> from) {
  static final String FILE = "pinned";

  /**
   * A batch that was gone back from.
   *
   * @param origin its generation
   * @param corpus {@link vn.tracuu.engine.CorpusDigest} of what it had read; empty if not known
   */
  record From(String origin, String corpus) {}

  Pin {
    from = List.copyOf(from);
  }

  /**
   * The same after going on from {@code last} to {@code target}; from nothing, if nothing newer
   * than that was gone back from.
   */
  static Pin of(Optional<Pin> before, String target, From last) {
    Stream<From> earlier = before.map(p -> p.from.stream()).orElse(Stream.empty());
    return new Pin(
        target,
        Stream.concat(earlier, Stream.of(last))
            .filter(f -> GenerationStore.BY_NUMBER.compare(f.origin, target) > 0)
            .distinct()
            .toList());
  }

  /** The pin in a folder; empty if there is none or it is not whole. */
  static Optional<Pin> read(Path index) throws IOException {
    try {
      return parse(Files.readAllLines(index.resolve(FILE), StandardCharsets.ISO_8859_1));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  private static Optional<Pin> parse(List<String> lines) {
    String to = "";
    List<From> from = new ArrayList<>();
    for (String line : lines) {
      String[] words = line.strip().split(" ", -1);
      if (words.length == 2 && words[0].equals("to")) {
        to = words[1];
      } else if (words.length >= 2 && words[0].equals("from")) {
        from.add(new From(words[1], words.length > 2 ? words[2] : ""));
      }
    }
    return to.isEmpty() || from.isEmpty() ? Optional.empty() : Optional.of(new Pin(to, from));
  }

  String text() {
    StringBuilder text = new StringBuilder("to " + to + "\n");
    from.forEach(f -> text.append("from %s %s\n".formatted(f.origin, f.corpus)));
    return text.toString();
  }
}
