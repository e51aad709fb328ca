package vn.tracuu.schema;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import vn.tracuu.article.Article;
import vn.tracuu.article.Block;
import vn.tracuu.text.Folding;
import vn.tracuu.text.Segmenter;

/**
 * The key under which a law, code or ordinance is looked up by its name: folded words behind its
 * kind, {@code luat doanh nghiep}. A code has the key of a law, because people call it either.
 *
 * <p>The name is read from what the source gives ({@code partOf}), from the title of a whole law,
 * or from the head of its text, in this order. Amending laws have no name of their own.
 */
public final class LawKey {
  /** The kinds of documents that are called by a name, folded. */
  public static final Set<String> KINDS = Set.of("luat", "phap lenh");

  private static final String CODE = "bo luat";
  private static final String LAW = "luat";
  private static final String AMENDMENT = "sua doi bo sung";

  /** Left out of names: people forget it. */
  private static final String AND = "va";

  /** The most words of a name behind its kind. */
  public static final int MAX_WORDS = 16;

  /** How many blocks the head of a paper has at most. */
  private static final int HEAD = 24;

  /** What ends the name in a title or in the head of a text, folded. */
  private static final Set<String> BEHIND = Set.of("so", "nam", "can", "ban", "cua", "ngay");

  private LawKey() {}

  /** The key of the law that an article is, or is a part of. */
  public static Optional<String> of(Article article) {
    String partOf = article.document().partOf();
    if (partOf != null) {
      return ofPart(partOf, article.document().type());
    }
    return article.document().place() != null
        ? Optional.empty()
        : ofTitle(article.title()).or(() -> inHead(article.blocks()));
  }

  /** The key of some folded words that begin with the kind of the document; empty if none does. */
  public static Optional<String> of(List<String> words) {
    List<String> rest = words.stream().filter(word -> !word.equals(AND)).toList();
    if (!rest.isEmpty() && rest.getFirst().equals("bo")) {
      rest = rest.subList(1, rest.size());
    }
    for (String kind : KINDS) {
      int length = kind.equals(LAW) ? 1 : 2;
      if (rest.size() > length && String.join(" ", rest.subList(0, length)).equals(kind)) {
        return key(kind, rest.subList(length, rest.size()));
      }
    }
    return Optional.empty();
  }

  /**
   * The initials of a key, by which people shorten it: {@code ldn}, of a code {@code blds} besides.
   */
  static List<String> initials(String key, @Nullable String type) {
    StringBuilder initials = new StringBuilder();
    for (String word : key.split(" ", -1)) {
      initials.append(word.charAt(0));
    }
    boolean code = type != null && String.join(" ", words(type)).equals(CODE);
    return code ? List.of(initials.toString(), "b" + initials) : List.of(initials.toString());
  }

  private static Optional<String> ofPart(String partOf, @Nullable String type) {
    List<String> words = words(partOf);
    Optional<String> named = of(words);
    if (named.isPresent() || type == null) {
      return named.filter(key -> type == null || isKind(type));
    }
    return isKind(type) ? key(kind(type), words) : Optional.empty();
  }

  private static boolean isKind(String type) {
    return KINDS.contains(kind(type));
  }

  private static String kind(String type) {
    String folded = String.join(" ", words(type));
    return folded.equals(CODE) ? LAW : folded;
  }

  private static Optional<String> ofTitle(String title) {
    int bracket = title.indexOf('(');
    return of(name(words(bracket < 0 ? title : title.substring(0, bracket))));
  }

  /** The kind on a line of its own and the name below it, as on every law. */
  private static Optional<String> inHead(List<Block> blocks) {
    int end = Math.min(HEAD, blocks.size());
    for (int i = 0; i + 1 < end; i++) {
      String kind = kind(blocks.get(i).text());
      if (KINDS.contains(kind)) {
        List<String> name = words(blocks.get(i + 1).text());
        if (i + 2 < end && isCapitals(blocks.get(i + 2).text())) {
          name = words(blocks.get(i + 1).text() + " " + blocks.get(i + 2).text());
        }
        return key(kind, name(name));
      }
    }
    return Optional.empty();
  }

  private static boolean isCapitals(String line) {
    return line.chars().anyMatch(Character::isLetter)
        && line.chars().noneMatch(Character::isLowerCase);
  }

  /** The words before what tells number, year or issuer. */
  private static List<String> name(List<String> words) {
    int end = 0;
    while (end < words.size()
        && !BEHIND.contains(words.get(end))
        && !Character.isDigit(words.get(end).charAt(0))) {
      end++;
    }
    return words.subList(0, end);
  }

  private static Optional<String> key(String kind, List<String> name) {
    if (name.isEmpty() || name.size() > MAX_WORDS) {
      return Optional.empty();
    }
    String joined = String.join(" ", name);
    return joined.startsWith(AMENDMENT) ? Optional.empty() : Optional.of(kind + " " + joined);
  }

  /** The words of a text, folded, without "và". */
  static List<String> words(String text) {
    Segmenter segmenter = new Segmenter();
    segmenter.reset(text.toCharArray(), text.length());
    StringJoiner words = new StringJoiner(" ");
    while (segmenter.next()) {
      String word = Folding.of(text.substring(segmenter.start(), segmenter.end()));
      if (!word.equals(AND)) {
        words.add(word);
      }
    }
    return words.length() == 0 ? List.of() : List.of(words.toString().split(" ", -1));
  }
}
