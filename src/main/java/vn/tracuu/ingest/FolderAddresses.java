package vn.tracuu.ingest;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where the folders of a corpus were saved from, as their keeper says in the file of profiles:
 * lines {@code folder PATH ADDRESS}, the path below the corpus, {@code .} for the corpus itself. A
 * packed folder is a folder, too. Of several that a page lies in the innermost counts. Immutable.
 */
final class FolderAddresses {
  static final FolderAddresses NONE = new FolderAddresses(new TreeMap<>());

  private static final String KEY = "folder";
  private static final String INDEX = "/index.html";

  /** By the folders' paths, with a slash behind each; the longest first. */
  private final TreeMap<String, String> addresses =
      new TreeMap<>(Comparator.comparingInt((String path) -> -path.length()).thenComparing(p -> p));

  private FolderAddresses(Map<String, String> addresses) {
    this.addresses.putAll(addresses);
  }

  /**
   * Reads them; other lines are passed over.
   *
   * @param from where the text is from, for messages
   * @throws IllegalArgumentException with the place and the cure, if a line is none of the format
   */
  static FolderAddresses parse(String text, String from) {
    Map<String, String> addresses = new TreeMap<>();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (isOne(line)) {
        String said = line.strip().substring(KEY.length()).strip();
        int last = Math.max(said.lastIndexOf(' '), said.lastIndexOf('\t'));
        String address = last < 0 ? null : WebAddress.orNull(said.substring(last + 1));
        if (address == null) {
          throw new IllegalArgumentException(
              from + ":" + number + ": a line is \"folder PATH ADDRESS\", https://... the address");
        }
        addresses.put(
            folder(said.substring(0, last).strip()),
            address.endsWith("/") ? address : address + "/");
      }
    }
    return new FolderAddresses(addresses);
  }

  /** The other lines of the text, each at its place. */
  static String without(String text) {
    return text.lines().map(line -> isOne(line) ? "" : line).collect(Collectors.joining("\n"));
  }

  private static boolean isOne(String line) {
    return line.strip().split("\\s+", 2)[0].equals(KEY);
  }

  /** {@code ./tin/} and {@code tin} are one folder; that of the corpus itself is "". */
  private static String folder(String path) {
    String bare = path.replace('\\', '/').replaceFirst("^(?:\\./)+", "").replaceFirst("/+$", "");
    return bare.isEmpty() || bare.equals(".") ? "" : bare + "/";
  }

  /**
   * The address of a page: that of its folder, and its place in there. A name of the web with a
   * query ({@code view.aspx?ItemID=5}) is one; an {@code index.html} is what its folder shows.
   *
   * @param path of the page, below the corpus
   * @return null if nobody said where its folders are from
   */
  @Nullable String of(String path) {
    for (Map.Entry<String, String> folder : addresses.entrySet()) {
      if (path.startsWith(folder.getKey())) {
        String place = "/" + path.substring(folder.getKey().length()).replace("#", "%23");
        String shown =
            place.endsWith(INDEX)
                ? place.substring(1, place.length() - INDEX.length() + 1)
                : place.substring(1);
        return WebAddress.orNull(folder.getValue() + shown);
      }
    }
    return null;
  }
}
