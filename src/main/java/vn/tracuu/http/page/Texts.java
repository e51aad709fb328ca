package vn.tracuu.http.page;

import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/**
 * The words of the interface, from {@code texts_vi.properties} and {@code texts_en.properties}.
 * Templates ask for one with {@code say('key', argument, ...)}.
 */
final class Texts extends AbstractExtension {
  private static final String BUNDLE = "vn.tracuu.http.page.texts";

  /** Each language is whole; none falls back to another, least of all to the machine's. */
  private static final ResourceBundle.Control ALONE =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  /**
   * A text with its arguments filled in, plain.
   *
   * @throws java.util.MissingResourceException if there is none of that key
   */
  static String say(Language language, String key, Object... arguments) {
    return say(language.locale(), key, arguments);
  }

  static ResourceBundle bundle(Locale locale) {
    return ResourceBundle.getBundle(BUNDLE, locale, Texts.class.getClassLoader(), ALONE);
  }

  private static String say(Locale locale, String key, Object... arguments) {
    return new MessageFormat(bundle(locale).getString(key), locale).format(arguments);
  }

  @Override
  public Map<String, Function> getFunctions() {
    return Map.of("say", new Say());
  }

  private static final class Say implements Function {
    @Override
    public @Nullable List<String> getArgumentNames() {
      return null; // any number of them
    }

    @Override
    public Object execute(
        Map<String, Object> arguments,
        PebbleTemplate self,
        EvaluationContext context,
        int lineNumber) {
      Object[] given = new Object[arguments.size() - 1];
      for (int i = 0; i < given.length; i++) {
        given[i] = arguments.get(String.valueOf(i + 1));
      }
      return say(context.getLocale(), String.valueOf(arguments.get("0")), given);
    }
  }
}
