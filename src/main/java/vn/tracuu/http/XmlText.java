package vn.tracuu.http;

/** Text as XML 1.0 can hold it: without the control characters and surrogates that it cannot. */
final class XmlText {
  private static final int REPLACEMENT = '\uFFFD';

  private XmlText() {}

  static String of(String text) {
    return text.codePoints()
        .map(c -> allowed(c) ? c : REPLACEMENT)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** Text as the value of an attribute in double quotes, or between tags. */
  static String attribute(String text) {
    return of(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private static boolean allowed(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || c >= 0x10000;
  }
}
