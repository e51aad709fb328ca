package vn.tracuu.ingest.html;

import java.util.Locale;
import java.util.Set;

/**
 * A file that a page offers.
 *
 * @param name what the page calls it, one line; "" if it does not
 * @param address as it stands there: perhaps relative, unchecked
 */
public record FileLink(String name, String address) {
  private static final Set<String> ENDINGS =
      Set.of(
          "pdf", "doc", "docx", "odt", "rtf", "xls", "xlsx", "ods", "csv", "ppt", "pptx", "zip",
          "rar", "7z");

  /** Longer addresses are none, in UTF-16 units. */
  private static final int MAX_ADDRESS = 2_000;

  /** Of a UUID. */
  private static final int VERSION_LENGTH = 36;

  /** True if the address, or one of the values in its query, ends as the name of such a file. */
  static boolean isFile(String address) {
    if (address.length() > MAX_ADDRESS) {
      return false;
    }
    int end = 0;
    while (end < address.length()) {
      int start = end;
      while (end < address.length() && "?&#".indexOf(address.charAt(end)) < 0) {
        end++;
      }
      if (isNamed(withoutVersion(address.substring(start, end)))) {
        return true;
      }
      end++;
    }
    return false;
  }

  /** Portals put the id of a version behind a file's name: {@code a.pdf/1f0c...-...}. */
  private static String withoutVersion(String path) {
    int slash = path.lastIndexOf('/');
    boolean version = slash > 0 && path.length() - slash - 1 == VERSION_LENGTH;
    return version && path.indexOf('-', slash) > 0 ? path.substring(0, slash) : path;
  }

  /** Whether its address or what the page calls it is the name of a file. */
  public boolean isNamedFile() {
    return isFile(address) || isNamed(name);
  }

  /** True if {@code name} ends as a file's name does. */
  static boolean isNamed(String name) {
    int dot = name.lastIndexOf('.');
    return dot > 0 && ENDINGS.contains(name.substring(dot + 1).strip().toLowerCase(Locale.ROOT));
  }
}
