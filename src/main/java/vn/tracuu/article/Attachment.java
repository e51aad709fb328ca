package vn.tracuu.article;

/**
 * A file that an article offers beside its text: the signed copy of a decision, a form to fill in.
 *
 * @param name what the page calls it, else the file's own name; one line, never blank
 * @param url its address, absolute, http or https; "" where the page does not say from where it is
 */
public record Attachment(String name, String url) {
  public Attachment {
    if (name.isBlank() || name.indexOf('\n') >= 0 || (!url.isEmpty() && !isWeb(url))) {
      throw new IllegalArgumentException(
          "an attachment needs a name of one line and an address of the web or none: \""
              + name
              + "\", \""
              + url
              + "\"");
    }
  }

  private static boolean isWeb(String url) {
    return url.regionMatches(true, 0, "http://", 0, "http://".length())
        || url.regionMatches(true, 0, "https://", 0, "https://".length());
  }
}
