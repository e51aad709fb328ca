package vn.tracuu.ingest.file;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/** The parts of a zipped document that are asked for, unpacked within a bound. */
final class ZipParts {
  private static final int MAX_ENTRIES = 10_000;
  private static final int BUFFER = 1 << 13;

  /** XML of repeated rows packs to a hundredth; what packs to less than that holds no text. */
  private static final int MAX_RATIO = 400;

  private static final int SMALL = 1 << 20;

  private final Map<String, byte[]> parts = new HashMap<>();
  private final Set<String> names = new HashSet<>();

  private ZipParts() {}

  /**
   * Unpacks.
   *
   * @param wanted which names; of the others only the names are kept
   */
  static ZipParts of(byte[] zip, Predicate<String> wanted, Budget budget) throws UnreadableFile {
    ZipParts parts = new ZipParts();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      long all = 0;
      for (ZipEntry e = in.getNextEntry(); e != null; e = in.getNextEntry()) {
        String name = e.getName();
        if (parts.names.size() >= MAX_ENTRIES) {
          throw new UnreadableFile(UnreadableFile.Reason.TOO_LARGE, "too many parts in it");
        }
        parts.names.add(name);
        byte[] bytes = read(in, wanted.test(name), zip.length, all, budget);
        all += bytes.length;
        if (wanted.test(name)) {
          parts.parts.put(name, bytes);
        }
      }
    } catch (EOFException e) {
      throw new UnreadableFile(
          UnreadableFile.Reason.CUT, "it ends in the middle: a part of it is missing", e);
    } catch (ZipException e) {
      boolean encrypted = String.valueOf(e.getMessage()).contains("encrypted");
      throw new UnreadableFile(
          encrypted ? UnreadableFile.Reason.PROTECTED : UnreadableFile.Reason.DAMAGED,
          encrypted ? "its parts are encrypted" : "it cannot be unpacked: " + e.getMessage(),
          e);
    } catch (IOException | IllegalArgumentException e) {
      throw new UnreadableFile(
          UnreadableFile.Reason.DAMAGED, "it cannot be unpacked: " + e.getMessage(), e);
    }
    return parts;
  }

  /** A part that is not wanted is passed through and counted, too. */
  private static byte[] read(InputStream in, boolean wanted, int packed, long before, Budget budget)
      throws IOException, UnreadableFile {
    long limit = Math.min(budget.limits().maxUnpacked(), SMALL + (long) packed * MAX_RATIO);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] buffer = new byte[BUFFER];
    long n = 0;
    for (int got = in.read(buffer); got >= 0; got = in.read(buffer)) {
      n += got;
      budget.step();
      if (before + n > limit) {
        throw new UnreadableFile(UnreadableFile.Reason.BOMB, "it unpacks to many times its size");
      }
      if (wanted) {
        out.write(buffer, 0, got);
      }
    }
    return out.toByteArray();
  }

  byte @Nullable [] part(String name) {
    return parts.get(name);
  }

  Set<String> names() {
    return names;
  }
}
