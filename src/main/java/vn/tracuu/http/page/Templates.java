package vn.tracuu.http.page;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import vn.tracuu.words.Language;

/** The templates of this folder; all of their texts are escaped unless they say otherwise. */
final class Templates {
  private final PebbleEngine engine;

  Templates() {
    ClasspathLoader loader = new ClasspathLoader(Templates.class.getClassLoader());
    loader.setPrefix("vn/tracuu/http/page/");
    loader.setSuffix(".peb");
    engine =
        new PebbleEngine.Builder()
            .loader(loader)
            .extension(new SayFunction())
            .addEscapingStrategy("page", Html::escape)
            .defaultEscapingStrategy("page")
            .strictVariables(true)
            .defaultLocale(Locale.ROOT)
            .build();
  }

  String render(String name, Language language, Map<String, Object> model) {
    StringWriter out = new StringWriter(32_768);
    try {
      engine.getTemplate(name).evaluate(out, model, language.locale());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }
}
