package vn.tracuu.lucene.index;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.store.ChecksumIndexInput;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;
import vn.tracuu.text.Folding;
import vn.tracuu.text.WordCode;
import vn.tracuu.text.WrittenForm;

/**
 * The frequent phrases of a generation in the order of their keys, the phrase without marks: {@code
 * "nghi quyet"}. Phrases that differ in marks only are different ones of the same key.
 *
 * <p>A file {@value #FILE} beside the segments, with Lucene's header and checksum. In memory it is
 * flat arrays, about 75 bytes a phrase and so about 4 MB at most ({@link #MAX}), however many
 * articles there are. Immutable; safe for all threads.
 */
public final class Phrases {
  /** The most phrases of a generation. */
  public static final int MAX = 50_000;

  /** No phrases. */
  public static final Phrases NONE = of(List.of());

  static final String FILE = "phrases";

  private static final String CODEC = "TraCuuPhrases";
  private static final int VERSION = 1;

  /** More bytes than the keys or texts of {@link #MAX} phrases can have. */
  private static final int MAX_BYTES = 64 << 20;

  private final Texts keys;
  private final Texts texts;
  private final int[] codeStarts;
  private final int[] codes;
  private final int[] counts;

  /**
   * A phrase.
   *
   * @param forms its words as canonical forms, 2 to 5
   * @param articles how many articles have it
   */
  record Phrase(List<String> forms, int articles) {
    String key() {
      return String.join(" ", forms.stream().map(Folding::of).toList());
    }

    String text() {
      return String.join(" ", forms.stream().map(WrittenForm::of).toList());
    }
  }

  /** Strings end to end; {@code ends} has one more entry than there are strings. */
  private static final class Texts {
    private final int[] ends;
    private final byte[] bytes;

    Texts(int[] ends, byte[] bytes) {
      this.ends = ends;
      this.bytes = bytes;
    }

    static Texts of(List<String> strings) {
      int[] ends = new int[strings.size() + 1];
      byte[] bytes = String.join("", strings).getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i < strings.size(); i++) {
        ends[i + 1] = ends[i] + strings.get(i).getBytes(StandardCharsets.UTF_8).length;
      }
      return new Texts(ends, bytes);
    }

    String at(int i) {
      return new String(bytes, ends[i], ends[i + 1] - ends[i], StandardCharsets.UTF_8);
    }

    /** Below 0 if string {@code i} is less than {@code other}; 0 if it begins with it. */
    int comparePrefix(int i, byte[] other) {
      int end = Math.min(ends[i + 1], ends[i] + other.length);
      return Arrays.compareUnsigned(bytes, ends[i], end, other, 0, other.length);
    }

    boolean isLong(int i, int length) {
      return ends[i + 1] - ends[i] > length;
    }
  }

  private Phrases(Texts keys, Texts texts, int[] codeStarts, int[] codes, int[] counts) {
    this.keys = keys;
    this.texts = texts;
    this.codeStarts = codeStarts;
    this.codes = codes;
    this.counts = counts;
  }

  static Phrases of(List<Phrase> phrases) {
    record Keyed(String key, String text, Phrase phrase) {}
    List<Keyed> sorted =
        phrases.stream()
            .map(p -> new Keyed(p.key(), p.text(), p))
            .sorted(
                Comparator.comparing(
                        (Keyed k) -> k.key.getBytes(StandardCharsets.UTF_8),
                        Arrays::compareUnsigned)
                    .thenComparing(Keyed::text))
            .toList();
    int[] starts = new int[sorted.size() + 1];
    for (int i = 0; i < sorted.size(); i++) {
      starts[i + 1] = starts[i] + sorted.get(i).phrase.forms.size();
    }
    return new Phrases(
        Texts.of(sorted.stream().map(Keyed::key).toList()),
        Texts.of(sorted.stream().map(Keyed::text).toList()),
        starts,
        sorted.stream().flatMap(k -> k.phrase.forms.stream()).mapToInt(WordCode::of).toArray(),
        sorted.stream().mapToInt(k -> k.phrase.articles).toArray());
  }

  public int size() {
    return counts.length;
  }

  /** The phrase as a person writes it, in lower case, abbreviations in capitals; NFC. */
  public String text(int phrase) {
    return texts.at(phrase);
  }

  public String key(int phrase) {
    return keys.at(phrase);
  }

  /** How many articles have the phrase with these marks; in a large collection an estimate. */
  public int articles(int phrase) {
    return counts[phrase];
  }

  /** How many words the phrase has. */
  public int words(int phrase) {
    return codeStarts[phrase + 1] - codeStarts[phrase];
  }

  /** The {@link WordCode} of a word, from 0. */
  public int code(int phrase, int word) {
    return codes[codeStarts[phrase] + word];
  }

  /** The first phrase whose key begins with {@code prefix}, or where it would stand. */
  public int first(String prefix) {
    return search(prefix.getBytes(StandardCharsets.UTF_8), 0);
  }

  /** The place behind the last phrase whose key begins with {@code prefix}. */
  public int end(String prefix) {
    return search(prefix.getBytes(StandardCharsets.UTF_8), 1);
  }

  /** Whether the key of {@code phrase}, which begins with {@code key}, goes on behind it. */
  public boolean goesOn(int phrase, String key) {
    return keys.isLong(phrase, key.getBytes(StandardCharsets.UTF_8).length);
  }

  private int search(byte[] prefix, int above) {
    int low = 0;
    int high = size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (keys.comparePrefix(middle, prefix) < above) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /**
   * Reads the phrases of a generation.
   *
   * @throws IOException if they are missing, of another format, or a byte is not as it was written
   */
  static Phrases read(Directory directory) throws IOException {
    try (IndexInput whole = directory.openInput(FILE, IOContext.READONCE)) {
      CodecUtil.checksumEntireFile(whole); // first, so that no broken length is believed
    }
    try (ChecksumIndexInput in = directory.openChecksumInput(FILE)) {
      CodecUtil.checkHeader(in, CODEC, VERSION, VERSION);
      Phrases read =
          new Phrases(readTexts(in), readTexts(in), readInts(in), readInts(in), readInts(in));
      CodecUtil.checkFooter(in);
      return read;
    }
  }

  void write(Directory directory) throws IOException {
    try (IndexOutput out = directory.createOutput(FILE, IOContext.DEFAULT)) {
      CodecUtil.writeHeader(out, CODEC, VERSION);
      for (Texts strings : List.of(keys, texts)) {
        writeInts(out, strings.ends);
        out.writeVInt(strings.bytes.length);
        out.writeBytes(strings.bytes, strings.bytes.length);
      }
      for (int[] ints : List.of(codeStarts, codes, counts)) {
        writeInts(out, ints);
      }
      CodecUtil.writeFooter(out);
    }
    directory.sync(Set.of(FILE));
  }

  private static void writeInts(IndexOutput out, int[] ints) throws IOException {
    out.writeVInt(ints.length);
    for (int i : ints) {
      out.writeInt(i);
    }
  }

  private static int[] readInts(ChecksumIndexInput in) throws IOException {
    int[] ints = new int[Math.min(in.readVInt(), MAX_BYTES)];
    in.readInts(ints, 0, ints.length);
    return ints;
  }

  private static Texts readTexts(ChecksumIndexInput in) throws IOException {
    int[] ends = readInts(in);
    byte[] bytes = new byte[Math.min(in.readVInt(), MAX_BYTES)];
    in.readBytes(bytes, 0, bytes.length);
    return new Texts(ends, bytes);
  }
}
