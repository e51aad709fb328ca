package vn.tracuu.ingest.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector.SelectorParseException;
import org.jspecify.annotations.Nullable;

/**
 * The known systems, from a file of profiles: a line {@code profile NAME}, and below it lines of a
 * key and its value; {@code #} at the start of a line is a comment. The keys are {@code when,
 * title, lead, body, also, date, author, source, section, files, drop, kind}; each may stand on
 * several lines, the surest first. Immutable; threads may share it.
 */
public final class Profiles {
  private static final String SHIPPED = "/vn/tracuu/ingest/profiles.conf";
  private static final Set<String> KEYS =
      Set.of(
          "when", "title", "lead", "body", "also", "date", "author", "source", "section", "files",
          "drop", "kind");

  private final List<Profile> profiles;
  private final Set<String> names = new HashSet<>(LeadFinder.NAMES);

  private Profiles(List<Profile> profiles) {
    this.profiles = List.copyOf(profiles);
    profiles.forEach(profile -> names.addAll(profile.names()));
    names.addAll(Bylines.USER_ICONS);
  }

  /** The profiles that are shipped. */
  public static Profiles shipped() {
    try (InputStream in = Objects.requireNonNull(Profiles.class.getResourceAsStream(SHIPPED))) {
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8), SHIPPED);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** No profile at all: every page goes to the generic scorer. */
  public static Profiles none() {
    return new Profiles(List.of());
  }

  /**
   * Reads profiles.
   *
   * @param from where the text is from, for messages
   * @throws IllegalArgumentException with the place and the cure, if a line is none of the format
   */
  public static Profiles parse(String text, String from) {
    List<Profile> profiles = new ArrayList<>();
    Map<String, List<String>> parts = new HashMap<>();
    String name = null;
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      String s = line.strip();
      if (s.isEmpty() || s.startsWith("#")) {
        continue;
      }
      String[] pair = s.split("\\s+", 2);
      if (pair.length < 2 || !(pair[0].equals("profile") || KEYS.contains(pair[0]))) {
        throw wrong(from, number, "a line is \"profile NAME\" or one of " + KEYS + " with a value");
      }
      if (pair[0].equals("profile")) {
        add(profiles, name, parts, from, number);
        parts = new HashMap<>();
        name = pair[1];
      } else if (name == null) {
        throw wrong(from, number, "the first line is \"profile NAME\"");
      } else {
        parts.computeIfAbsent(pair[0], k -> new ArrayList<>()).add(pair[1]);
      }
    }
    add(profiles, name, parts, from, number);
    return new Profiles(profiles);
  }

  /** These profiles first, then {@code others}. */
  public Profiles before(Profiles others) {
    List<Profile> all = new ArrayList<>(profiles);
    all.addAll(others.profiles);
    return new Profiles(all);
  }

  /** All names by which boxes are looked up. */
  Set<String> names() {
    return names;
  }

  /** The first profile that fits the page and whose body the page has; null if there is none. */
  @Nullable Profile match(Outline outline) {
    for (Profile profile : profiles) {
      if (profile.fits(outline.names())
          && !Profile.find(outline, profile.parts().body()).isEmpty()) {
        return profile;
      }
    }
    return null;
  }

  private static void add(
      List<Profile> profiles,
      @Nullable String name,
      Map<String, List<String>> parts,
      String from,
      int line) {
    if (name == null) {
      return;
    }
    if (!parts.containsKey("when") || !parts.containsKey("body")) {
      throw wrong(from, line, "the profile \"" + name + "\" needs \"when\" and \"body\"");
    }
    try {
      List<List<String>> when =
          parts.get("when").stream().map(v -> List.of(v.split("\\s+", -1))).toList();
      profiles.add(
          new Profile(
              name,
              when,
              parts.getOrDefault("kind", List.of()).contains("document"),
              new Profile.Parts(
                  selectors(parts, "title"),
                  selectors(parts, "lead"),
                  selectors(parts, "body"),
                  selectors(parts, "also"),
                  selectors(parts, "date"),
                  selectors(parts, "author"),
                  selectors(parts, "source"),
                  selectors(parts, "section"),
                  selectors(parts, "files"),
                  selectors(parts, "drop"))));
    } catch (SelectorParseException | IllegalArgumentException e) {
      throw wrong(from, line, "the profile \"" + name + "\": " + e.getMessage());
    }
  }

  private static List<Outline.Selector> selectors(Map<String, List<String>> parts, String key) {
    List<Outline.Selector> selectors = new ArrayList<>();
    for (String value : parts.getOrDefault(key, List.of())) {
      for (String css : value.split(",", -1)) {
        selectors.add(selector(css.strip()));
      }
    }
    return List.copyOf(selectors);
  }

  private static Outline.Selector selector(String css) {
    Evaluator evaluator = org.jsoup.select.Selector.evaluatorOf(css);
    int arguments = css.indexOf('(');
    String plain = arguments < 0 ? css : css.substring(0, arguments);
    String last = plain.substring(Math.max(plain.lastIndexOf(' '), plain.lastIndexOf('>')) + 1);
    return new Outline.Selector(key(last, css), evaluator);
  }

  /** The id, else the first class, else the tag of a selector's last part. */
  private static String key(String part, String css) {
    int bracket = part.indexOf('[');
    String named = bracket < 0 ? part : part.substring(0, bracket);
    int pseudo = named.indexOf(':');
    String simple = pseudo < 0 ? named : named.substring(0, pseudo);
    for (char sign : new char[] {'#', '.'}) {
      int at = simple.indexOf(sign);
      if (at >= 0) {
        int end = at + 1;
        while (end < simple.length() && "#.:".indexOf(simple.charAt(end)) < 0) {
          end++;
        }
        return simple.substring(at, end);
      }
    }
    if (simple.isEmpty()) {
      throw new IllegalArgumentException(
          "\"" + css + "\" must end in a part with a tag, a class or an id");
    }
    return simple;
  }

  private static IllegalArgumentException wrong(String from, int line, String what) {
    return new IllegalArgumentException(from + ":" + line + ": " + what);
  }
}
