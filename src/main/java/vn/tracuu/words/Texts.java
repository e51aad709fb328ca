package vn.tracuu.words;

import java.text.MessageFormat;
import java.util.ResourceBundle;

/** The texts of a language, by their keys. Stateless; safe for all threads. */
public final class Texts {
  private static final String BUNDLE = "vn.tracuu.words.texts";

  /** Each language is whole; none falls back to another, least of all to the machine's. */
  private static final ResourceBundle.Control ALONE =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private Texts() {}

  /**
   * A text with its arguments filled in as {@link MessageFormat} does, plain.
   *
   * @throws java.util.MissingResourceException if there is none of that key
   */
  public static String say(Language language, String key, Object... arguments) {
    return new MessageFormat(bundle(language).getString(key), language.locale()).format(arguments);
  }

  /** All texts of a language. */
  public static ResourceBundle bundle(Language language) {
    return ResourceBundle.getBundle(BUNDLE, language.locale(), Texts.class.getClassLoader(), ALONE);
  }

  /**
   * A text with its arguments in place of {@code {0}}, {@code {1}}, and nothing else changed: for
   * sentences of which a text may need tens of thousands.
   */
  public static String filled(Language language, String key, String... arguments) {
    String pattern = bundle(language).getString(key);
    StringBuilder text = new StringBuilder(pattern.length() + 32);
    int from = 0;
    for (int open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', from)) {
      int close = pattern.indexOf('}', open);
      text.append(pattern, from, open);
      text.append(arguments[Integer.parseInt(pattern, open + 1, close, 10)]);
      from = close + 1;
    }
    return text.append(pattern, from, pattern.length()).toString();
  }
}
