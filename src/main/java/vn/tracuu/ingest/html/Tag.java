package vn.tracuu.ingest.html;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a tag means for the reading of text. One look-up for all of it, as there is one for each
 * element of a page.
 *
 * @param noText neither the element nor anything in it is part of the text
 * @param breaks it breaks a line although HTML calls it inline
 * @param marks its {@link Mark marks}
 * @param link 1 for a link, else 0
 * @param emphasis 1 for emphasis, else 0
 * @param filed boxes of it are looked up by their tag
 */
record Tag(boolean noText, boolean breaks, int marks, int link, int emphasis, boolean filed) {
  private static final Set<String> NO_TEXT =
      words(
          "script style noscript template svg iframe object embed select input textarea button head"
              + " title meta link audio video canvas map math option datalist applet img picture"
              + " source");

  private static final Set<String> BREAKING = words("figcaption td th summary details main label");

  /** Of tags that mean nothing more than being inline or block. */
  private static final Tag OTHER = new Tag(false, false, 0, 0, 0, false);

  private static final Map<String, Integer> MARKS = new HashMap<>();

  static {
    mark(Mark.NAVIGATION, "nav menu");
    mark(Mark.FOOTER, "footer");
    mark(Mark.HEADER, "header");
    mark(Mark.ASIDE, "aside");
    mark(Mark.FORM, "form fieldset label");
    mark(Mark.ARTICLE, "article main");
    mark(Mark.LIST, "ul ol dl li");
    mark(Mark.TABLE, "table");
    mark(Mark.HEADING, "h1 h2 h3 h4 h5 h6");
    mark(Mark.CAPTION, "figcaption caption");
    mark(Mark.QUOTE, "blockquote");
    mark(Mark.CODE, "pre code");
    mark(Mark.PARAGRAPH, "p");
    mark(Mark.LINK, "a");
  }

  private static final Map<String, Tag> KNOWN = known();

  /** The meaning of a tag's name in lower case. */
  static Tag of(String name) {
    Tag tag = KNOWN.get(name);
    return tag == null ? OTHER : tag;
  }

  private static Map<String, Tag> known() {
    Set<String> names = new HashSet<>(MARKS.keySet());
    names.addAll(NO_TEXT);
    names.addAll(BREAKING);
    names.addAll(List.of("em", "i", "time"));
    Map<String, Tag> known = new HashMap<>();
    names.forEach(name -> known.put(name, read(name)));
    return known;
  }

  private static Tag read(String name) {
    return new Tag(
        NO_TEXT.contains(name),
        BREAKING.contains(name),
        MARKS.getOrDefault(name, 0),
        name.equals("a") ? 1 : 0,
        name.equals("em") || name.equals("i") ? 1 : 0,
        Title.LEVELS.contains(name) || name.equals("a") || name.equals("time"));
  }

  private static void mark(int mark, String names) {
    words(names).forEach(name -> MARKS.put(name, mark));
  }

  private static Set<String> words(String names) {
    return new HashSet<>(Arrays.asList(names.split(" ", -1)));
  }
}
