package vn.tracuu.lucene.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.store.ChecksumIndexInput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;
import vn.tracuu.engine.IndexedFile;
import vn.tracuu.engine.IndexedFile.Refusal;

/**
 * What a generation was built from; a file {@value #FILE} beside the segments, with Lucene's header
 * and checksum. Which articles a file gave stands in the index itself ({@link Provenance}).
 *
 * @param fingerprint under which the files were read
 * @param files by path, in the order of the paths
 */
record Manifest(String fingerprint, Map<String, IndexedFile> files) {
  static final String FILE = "manifest";

  private static final String CODEC = "TraCuuManifest";
  private static final int VERSION = 1;

  static Manifest of(String fingerprint, Collection<IndexedFile> files) {
    Map<String, IndexedFile> byPath = new TreeMap<>();
    files.forEach(f -> byPath.put(f.path(), f));
    return new Manifest(fingerprint, byPath);
  }

  /** The file of that path, or the files below the folder of that path. */
  List<IndexedFile> at(String path) {
    return files.values().stream()
        .filter(f -> f.path().equals(path) || f.path().startsWith(path + "/"))
        .toList();
  }

  /**
   * Reads the manifest of a generation.
   *
   * @throws IOException if it is missing, of another format, or a byte of it is not as it was
   *     written
   */
  static Manifest read(Directory directory) throws IOException {
    try (IndexInput whole = directory.openInput(FILE, IOContext.READONCE)) {
      CodecUtil.checksumEntireFile(whole); // first, so that no broken length is believed
    }
    try (ChecksumIndexInput in = directory.openChecksumInput(FILE)) {
      CodecUtil.checkHeader(in, CODEC, VERSION, VERSION);
      String fingerprint = in.readString();
      Map<String, IndexedFile> files = new TreeMap<>();
      for (int left = in.readVInt(); left > 0; left--) {
        IndexedFile file = readFile(in);
        files.put(file.path(), file);
      }
      CodecUtil.checkFooter(in);
      return new Manifest(fingerprint, files);
    }
  }

  void write(Directory directory) throws IOException {
    try (IndexOutput out = directory.createOutput(FILE, IOContext.DEFAULT)) {
      CodecUtil.writeHeader(out, CODEC, VERSION);
      out.writeString(fingerprint);
      out.writeVInt(files.size());
      for (IndexedFile file : files.values()) {
        writeFile(out, file);
      }
      CodecUtil.writeFooter(out);
    }
    directory.sync(Set.of(FILE));
  }

  private static void writeFile(DataOutput out, IndexedFile file) throws IOException {
    out.writeString(file.path());
    out.writeLong(file.bytes());
    out.writeLong(file.modified());
    out.writeString(file.digest());
    out.writeVInt(file.articles());
    out.writeByte((byte) (file.overruled() ? 1 : 0));
    out.writeVInt(file.refusals().size());
    for (Refusal refusal : file.refusals()) {
      out.writeString(refusal.where());
      out.writeString(refusal.reason());
      out.writeString(refusal.detail());
    }
  }

  private static IndexedFile readFile(DataInput in) throws IOException {
    return new IndexedFile(
        in.readString(),
        in.readLong(),
        in.readLong(),
        in.readString(),
        in.readVInt(),
        in.readByte() != 0,
        readRefusals(in));
  }

  private static List<Refusal> readRefusals(DataInput in) throws IOException {
    List<Refusal> refusals = new ArrayList<>();
    for (int left = in.readVInt(); left > 0; left--) {
      refusals.add(new Refusal(in.readString(), in.readString(), in.readString()));
    }
    return refusals;
  }
}
