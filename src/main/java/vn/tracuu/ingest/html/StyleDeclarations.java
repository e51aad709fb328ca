package vn.tracuu.ingest.html;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The declarations of a {@code style} attribute, by property; names and values in lower case. */
final class StyleDeclarations {
  /** Longer styles are cut here, in UTF-16 units. */
  private static final int MAX_LENGTH = 2_000;

  private static final Pattern HEXADECIMAL = Pattern.compile("#[0-9a-f]{3}(?:[0-9a-f]{3})?");

  private final Map<String, String> values = new HashMap<>();

  StyleDeclarations(String attribute) {
    String text = attribute.length() <= MAX_LENGTH ? attribute : attribute.substring(0, MAX_LENGTH);
    for (String declaration : text.toLowerCase(Locale.ROOT).split(";", -1)) {
      int colon = declaration.indexOf(':');
      if (colon > 0) {
        String value = declaration.substring(colon + 1);
        values.put(
            declaration.substring(0, colon).strip(), value.replace("!important", "").strip());
      }
    }
  }

  boolean has(String name) {
    return values.containsKey(name);
  }

  /** True if it says anything of what is behind the text. */
  boolean hasBackground() {
    return values.keySet().stream().anyMatch(name -> name.startsWith("background"));
  }

  boolean is(String name, String value) {
    return get(name).equals(value);
  }

  /** The value of a property, or "". */
  String get(String name) {
    return values.getOrDefault(name, "");
  }

  /** The colour behind the text, as {@link #colour} spells it. */
  String background() {
    return colour(values.getOrDefault("background-color", get("background")));
  }

  /** A colour in its shortest spelling; "" for one that is not understood. */
  static String colour(String value) {
    String bare = value.replace(" ", "");
    return switch (bare) {
      case "white", "#fff", "#ffffff", "rgb(255,255,255)", "rgba(255,255,255,1)" -> "fff";
      case "black", "#000", "#000000", "rgb(0,0,0)" -> "000";
      case "transparent", "rgba(0,0,0,0)", "rgba(255,255,255,0)" -> "none";
      default -> HEXADECIMAL.matcher(bare).matches() ? bare.substring(1) : "";
    };
  }

  /** A length; {@code other} for none, or one in a unit that depends on what is around. */
  double pixels(String name, double other) {
    String value = get(name);
    int end = 0;
    while (end < value.length() && "+-.0123456789".indexOf(value.charAt(end)) >= 0) {
      end++;
    }
    if (end == 0) {
      return other;
    }
    try {
      double number = Double.parseDouble(value.substring(0, end));
      return switch (value.substring(end).strip()) {
        case "", "px" -> number;
        case "em", "rem" -> number * 16;
        case "pt" -> number * 4 / 3;
        case "%" -> number == 0 ? 0 : number * 10;
        case "vw", "vh" -> number * 10;
        default -> other;
      };
    } catch (NumberFormatException e) {
      return other;
    }
  }
}
