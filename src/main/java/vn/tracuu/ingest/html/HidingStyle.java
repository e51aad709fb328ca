package vn.tracuu.ingest.html;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Tells from an element's own style whether a reader sees what is in it: out of the window, clipped
 * away, of no size, or in the colour of the paper. Style sheets are not read.
 */
final class HidingStyle {
  /** Longer styles are cut here, in UTF-16 units. */
  private static final int MAX_LENGTH = 2_000;

  /** Further out than this no window reaches, in pixels. */
  private static final double FAR = 900;

  private static final double FAR_RIGHT = 3_000;

  /** Boxes and letters up to this size show nothing, in pixels. */
  private static final double TINY = 1;

  private static final int MAX_INNER = 50;

  /** How many elements up a colour of the paper is looked for. */
  private static final int MAX_LEVELS = 12;

  private final Map<String, String> style = new HashMap<>();

  private HidingStyle(String text) {
    for (String declaration : text.split(";", -1)) {
      int colon = declaration.indexOf(':');
      if (colon > 0) {
        style.put(
            declaration.substring(0, colon).strip(),
            declaration.substring(colon + 1).replace("!important", "").strip());
      }
    }
  }

  /** True if the style of {@code e} hides it. */
  static boolean hides(Element e, String style) {
    if (style.isEmpty()) {
      return false;
    }
    String cut = style.length() <= MAX_LENGTH ? style : style.substring(0, MAX_LENGTH);
    HidingStyle own = new HidingStyle(cut.toLowerCase(Locale.ROOT));
    return own.isNotDrawn()
        || own.isOutside()
        || own.isClipped()
        || own.hasNoSize()
        || (own.hasNoLetters() && (!e.ownText().isBlank() || !anyStyled(e)))
        || own.isOfPaper(e);
  }

  /** True if something in {@code e} may have letters of a size of its own. */
  private static boolean anyStyled(Element e) {
    int seen = 0;
    for (Element inner : e.getAllElements()) {
      boolean styled = inner.hasAttr("style") || inner.hasAttr("class") || inner.nameIs("font");
      if ((styled && !inner.equals(e)) || ++seen > MAX_INNER) {
        return true;
      }
    }
    return false;
  }

  private boolean isNotDrawn() {
    return is("display", "none")
        || is("visibility", "hidden")
        || (is("opacity", "0") && !style.containsKey("transform"))
        || get("transform").replace(" ", "").contains("scale(0)");
  }

  private boolean isOutside() {
    boolean moved = is("position", "absolute") || is("position", "fixed");
    return isFar(pixels("text-indent", 0))
        || pixels("margin-left", 0) <= -FAR
        || pixels("margin-top", 0) <= -FAR
        || (moved && (isFar(pixels("left", 0)) || isFar(pixels("right", 0))))
        || (moved && pixels("top", 0) <= -FAR);
  }

  /** To the left the window ends at once; to the right some pages are laid out wide. */
  private static boolean isFar(double pixels) {
    return pixels <= -FAR || pixels >= FAR_RIGHT;
  }

  private boolean isClipped() {
    if (!style.containsKey("clip") && !style.containsKey("clip-path")) {
      return false; // most styles
    }
    String clip = get("clip").replace("px", "").replaceAll("[\\s,]+", " ").replace("( ", "(");
    return clip.startsWith("rect(0 0 0 0")
        || clip.startsWith("rect(1 1 1 1")
        || clip.startsWith("rect(0 0 1 0")
        || get("clip-path").replace(" ", "").matches("inset\\((?:50|100)%.*|circle\\(0.*");
  }

  private boolean hasNoSize() {
    boolean flat = pixels("height", FAR) <= TINY || pixels("max-height", FAR) <= TINY;
    boolean narrow = pixels("width", FAR) <= TINY || pixels("max-width", FAR) <= TINY;
    boolean cuts = is("overflow", "hidden") || is("overflow", "clip");
    return (flat && narrow) || (cuts && (flat || narrow));
  }

  private boolean hasNoLetters() {
    return style.containsKey("font-size") && pixels("font-size", FAR) <= TINY;
  }

  /** Letters in the colour of the paper behind them, as far as inline styles say. */
  private boolean isOfPaper(Element e) {
    String ink = colour(get("color"));
    return !ink.isEmpty() && ink.equals(paper(e));
  }

  private String paper(Element e) {
    String own = colour(style.getOrDefault("background-color", get("background")));
    if (!own.isEmpty()
        || style.containsKey("background")
        || style.containsKey("background-image")) {
      return own;
    }
    Element around = e;
    for (int i = 0; i < MAX_LEVELS; i++) {
      if (!around.className().isEmpty() || !around.id().isEmpty()) {
        return ""; // a style sheet may colour it
      }
      Element parent = around.parent();
      if (parent == null || around.nameIs("body")) {
        return "fff";
      }
      around = parent;
      String background = background(around);
      if (background != null) {
        return background;
      }
    }
    return "";
  }

  private static @Nullable String background(Element e) {
    String style = e.attr("style").toLowerCase(Locale.ROOT);
    if (style.contains("background")) {
      HidingStyle s = new HidingStyle(style);
      return colour(s.style.getOrDefault("background-color", s.get("background")));
    }
    return e.hasAttr("bgcolor") ? colour(e.attr("bgcolor").toLowerCase(Locale.ROOT)) : null;
  }

  /** A colour in its shortest spelling; "" for one that is not understood. */
  private static String colour(String value) {
    String bare = value.replace(" ", "");
    return switch (bare) {
      case "white", "#fff", "#ffffff", "rgb(255,255,255)", "rgba(255,255,255,1)" -> "fff";
      case "black", "#000", "#000000", "rgb(0,0,0)" -> "000";
      case "transparent", "rgba(0,0,0,0)", "rgba(255,255,255,0)" -> "none";
      default -> bare.matches("#[0-9a-f]{3}(?:[0-9a-f]{3})?") ? bare.substring(1) : "";
    };
  }

  private boolean is(String name, String value) {
    return get(name).equals(value);
  }

  private String get(String name) {
    return style.getOrDefault(name, "");
  }

  /** A length; {@code other} for one in a unit that depends on what is around. */
  private double pixels(String name, double other) {
    String value = get(name);
    int end = 0;
    while (end < value.length() && "+-.0123456789".indexOf(value.charAt(end)) >= 0) {
      end++;
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
