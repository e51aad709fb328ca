package vn.tracuu.cli;

import java.util.Arrays;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;
import vn.tracuu.words.Language;

/** {@code --lang}: the language of the sentences that a command prints. */
final class LanguageOption {
  @Option(
      names = "--lang",
      paramLabel = "LANG",
      description = "language of notes and reasons: vi or en (default: vi)",
      converter = ByCode.class)
  private Language language = Language.VI;

  Language get() {
    return language;
  }

  static final class ByCode implements ITypeConverter<Language> {
    @Override
    public Language convert(String code) {
      return Language.of(code)
          .orElseThrow(() ->
              new TypeConversionException(
                  "must be one of "
                      + Arrays.stream(Language.values())
                          .map(Language::code)
                          .collect(Collectors.joining(", "))
                      + ", not "
                      + code));
    }
  }
}
