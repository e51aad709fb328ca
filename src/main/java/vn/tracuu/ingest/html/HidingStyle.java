package vn.tracuu.ingest.html;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a {@code style} attribute says about whether a reader sees the text: out of the window,
 * clipped away, of no size, or in the colour of the paper. Style sheets are not read.
 *
 * @param hides whatever element it stands on
 * @param letterless its letters have no size
 * @param ink the colour of its letters; "" if it says none that is understood
 * @param paper the colour behind its own letters; null if that is the one around
 * @param around the colour that it gives to what is in it; null if it says nothing of one
 */
record HidingStyle(
    boolean hides,
    boolean letterless,
    String ink,
    @Nullable String paper,
    @Nullable String around) {
  /** Further out than this no window reaches, in pixels. */
  private static final double FAR = 900;

  private static final double FAR_RIGHT = 3_000;

  /** Boxes and letters up to this size show nothing, in pixels. */
  private static final double TINY = 1;

  private static final Pattern NO_AREA = Pattern.compile("inset\\((?:50|100)%.*|circle\\(0.*");

  private static final Pattern BETWEEN_SIDES = Pattern.compile("[\\s,]+");

  /** Reads an attribute. */
  static HidingStyle of(String attribute) {
    StyleDeclarations style = new StyleDeclarations(attribute);
    String colour = style.background();
    boolean own = !colour.isEmpty() || style.has("background") || style.has("background-image");
    return new HidingStyle(
        isNotDrawn(style) || isOutside(style) || isClipped(style) || hasNoSize(style),
        style.has("font-size") && style.pixels("font-size", FAR) <= TINY,
        StyleDeclarations.colour(style.get("color")),
        own ? colour : null,
        style.hasBackground() ? colour : null);
  }

  private static boolean isNotDrawn(StyleDeclarations style) {
    return style.is("display", "none")
        || style.is("visibility", "hidden")
        || (style.is("opacity", "0") && !style.has("transform"))
        || style.get("transform").replace(" ", "").contains("scale(0)");
  }

  private static boolean isOutside(StyleDeclarations style) {
    boolean moved = style.is("position", "absolute") || style.is("position", "fixed");
    return isFar(style.pixels("text-indent", 0))
        || style.pixels("margin-left", 0) <= -FAR
        || style.pixels("margin-top", 0) <= -FAR
        || (moved && (isFar(style.pixels("left", 0)) || isFar(style.pixels("right", 0))))
        || (moved && style.pixels("top", 0) <= -FAR);
  }

  /** To the left the window ends at once; to the right some pages are laid out wide. */
  private static boolean isFar(double pixels) {
    return pixels <= -FAR || pixels >= FAR_RIGHT;
  }

  private static boolean isClipped(StyleDeclarations style) {
    String sides = style.get("clip").replace("px", "");
    String clip = BETWEEN_SIDES.matcher(sides).replaceAll(" ").replace("( ", "(");
    return clip.startsWith("rect(0 0 0 0")
        || clip.startsWith("rect(1 1 1 1")
        || clip.startsWith("rect(0 0 1 0")
        || NO_AREA.matcher(style.get("clip-path").replace(" ", "")).matches();
  }

  private static boolean hasNoSize(StyleDeclarations style) {
    boolean flat = isTiny(style, "height") || isTiny(style, "max-height");
    boolean narrow = isTiny(style, "width") || isTiny(style, "max-width");
    boolean cuts = style.is("overflow", "hidden") || style.is("overflow", "clip");
    return (flat && narrow) || (cuts && (flat || narrow));
  }

  private static boolean isTiny(StyleDeclarations style, String side) {
    return style.pixels(side, FAR) <= TINY;
  }
}
