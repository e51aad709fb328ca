package vn.tracuu.http.page;

import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tracuu.words.Language;
import vn.tracuu.words.Texts;

/** Texts for templates, which ask for one with {@code say('key', argument, ...)}. */
final class SayFunction extends AbstractExtension {
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
      Language language = Language.of(context.getLocale().getLanguage()).orElse(Language.VI);
      return Texts.say(language, String.valueOf(arguments.get("0")), given);
    }
  }
}
