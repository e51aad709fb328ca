package vn.tracuu.http;

import vn.tracuu.text.HarmfulCharacters;

/** Text as XML 1.0 can hold it, without harmful characters. */
final class XmlText {
  private XmlText() {}

  static String of(String text) {
    return HarmfulCharacters.removed(text); // what XML cannot hold is among them
  }

  /** Text as the value of an attribute in double quotes, or between tags. */
  static String attribute(String text) {
    return of(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
