package vn.tracuu.lucene.index;

import java.io.IOException;
import java.util.Set;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.store.ChecksumIndexInput;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;
import vn.tracuu.phrase.PackedStrings;
import vn.tracuu.phrase.Phrases;

/** The {@link Phrases} of a generation on disk, with Lucene's header and checksum. Stateless. */
final class PhraseFile {
  /** Its name, beside the segments. */
  static final String NAME = "phrases";

  private static final String CODEC = "TraCuuPhrases";
  private static final int VERSION = 1;

  /** More bytes than the keys or texts of {@link Phrases#MAX} phrases can have. */
  private static final int MAX_BYTES = 64 << 20;

  private PhraseFile() {}

  /** Writes them and makes them durable. */
  static void write(Directory directory, Phrases phrases) throws IOException {
    try (IndexOutput out = directory.createOutput(NAME, IOContext.DEFAULT)) {
      CodecUtil.writeHeader(out, CODEC, VERSION);
      writeStrings(out, phrases.keys());
      writeStrings(out, phrases.texts());
      writeInts(out, phrases.codeStarts());
      writeInts(out, phrases.codes());
      writeInts(out, phrases.counts());
      CodecUtil.writeFooter(out);
    }
    directory.sync(Set.of(NAME));
  }

  /**
   * Reads them.
   *
   * @throws IOException if they are missing, of another format, or a byte is not as it was written
   */
  static Phrases read(Directory directory) throws IOException {
    try (IndexInput whole = directory.openInput(NAME, IOContext.READONCE)) {
      CodecUtil.checksumEntireFile(whole); // first, so that no broken length is believed
    }
    try (ChecksumIndexInput in = directory.openChecksumInput(NAME)) {
      CodecUtil.checkHeader(in, CODEC, VERSION, VERSION);
      Phrases read =
          new Phrases(readStrings(in), readStrings(in), readInts(in), readInts(in), readInts(in));
      CodecUtil.checkFooter(in);
      return read;
    }
  }

  private static void writeStrings(IndexOutput out, PackedStrings strings) throws IOException {
    writeInts(out, strings.ends());
    out.writeVInt(strings.bytes().length);
    out.writeBytes(strings.bytes(), strings.bytes().length);
  }

  private static void writeInts(IndexOutput out, int[] ints) throws IOException {
    out.writeVInt(ints.length);
    for (int i : ints) {
      out.writeInt(i);
    }
  }

  private static PackedStrings readStrings(ChecksumIndexInput in) throws IOException {
    int[] ends = readInts(in);
    byte[] bytes = new byte[Math.min(in.readVInt(), MAX_BYTES)];
    in.readBytes(bytes, 0, bytes.length);
    return new PackedStrings(ends, bytes);
  }

  private static int[] readInts(ChecksumIndexInput in) throws IOException {
    int[] ints = new int[Math.min(in.readVInt(), MAX_BYTES)];
    in.readInts(ints, 0, ints.length);
    return ints;
  }
}
