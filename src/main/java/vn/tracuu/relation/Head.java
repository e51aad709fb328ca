package vn.tracuu.relation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tracuu.number.DocumentNumber;

/** The head of a document, from its number to its {@code Căn cứ} lines: before the first unit. */
final class Head {
  /** A head has at most so many paragraphs. */
  private static final int MAX_PARAGRAPHS = 400;

  /** Where there are no articles, clauses end a head that is longer than this. */
  private static final int FEW = 60;

  /** How far into the text the day of issue stands at most, in UTF-16 units. */
  private static final int MAX_DAY = 4000;

  private static final String AUTHENTICATION = "xác thực văn bản hợp nhất";

  private final Parsed parsed;
  private final int end;

  Head(Parsed parsed) {
    this.parsed = parsed;
    end = end(parsed.paragraphs());
  }

  /** The index of the first paragraph behind the head. */
  int end() {
    return end;
  }

  private int end(List<Paragraph> paragraphs) {
    int limit = Math.min(paragraphs.size(), MAX_PARAGRAPHS);
    for (int i = 0; i < limit; i++) {
      Paragraph p = paragraphs.get(i);
      if (p.level() == Paragraph.Level.ARTICLE
          || p.level() == Paragraph.Level.CHAPTER
          || parsed.startsWith(p.body(), "quyết định:")
          || parsed.startsWith(p.body(), "quyết nghị:")) {
        return i;
      }
    }
    return Math.min(limit, FEW);
  }

  boolean isBasis(Paragraph p) {
    return parsed.startsWith(p.body(), "căn cứ ");
  }

  /** The index of the first {@code Căn cứ}; the end of the head if there is none. */
  int firstBasis() {
    for (int i = 0; i < end; i++) {
      if (isBasis(parsed.paragraphs().get(i))) {
        return i;
      }
    }
    return end;
  }

  /** The number behind {@code Số:} in the head or by the authentication of a consolidated text. */
  @Nullable String number() {
    List<Paragraph> paragraphs = parsed.paragraphs();
    if (paragraphs.isEmpty()) {
      return null;
    }
    int headEnd = paragraphs.get(Math.max(0, Math.min(end, paragraphs.size()) - 1)).end();
    String own = numberBetween(0, headEnd);
    return own != null ? own : authenticated();
  }

  private @Nullable String authenticated() {
    int at = parsed.text().length();
    int least = Math.max(0, at - 200_000);
    while (--at >= least) {
      if (parsed.startsWith(at, AUTHENTICATION)) {
        return numberBetween(Math.max(0, at - 200), Math.min(parsed.text().length(), at + 300));
      }
    }
    return null;
  }

  private @Nullable String numberBetween(int from, int to) {
    for (int i = parsed.tokenAt(from); i < parsed.tokens().size(); i++) {
      Token token = parsed.tokens().get(i);
      if (token.start() >= to) {
        return null;
      }
      if (token.is(Word.MENTION)
          && isBehindColon(token)
          && !Mentions.isShort(token.document().target())) {
        return token.document().target();
      }
    }
    return null;
  }

  /** {@code Số: 12/2020/TT-BTC}. */
  private boolean isBehindColon(Token token) {
    int from = Math.max(0, token.start() - 8);
    return parsed.contains(from, token.end(), "số:") || parsed.contains(from, token.end(), "số :");
  }

  /** The day behind the place of issue: {@code Hà Nội, ngày 05 tháng 12 năm 2024}; or null. */
  static @Nullable LocalDate issued(String text) {
    String head =
        text.substring(0, Math.min(text.length(), MAX_DAY)).toLowerCase(java.util.Locale.ROOT);
    char[] lower = head.toCharArray();
    int stop = head.indexOf("căn cứ ");
    int limit = stop < 0 ? head.length() : stop;
    for (int at = head.indexOf(", ngày ");
        at >= 0 && at < limit;
        at = head.indexOf(", ngày ", at + 1)) {
      Days.Found found = Days.at(lower, at + 2);
      if (found != null && found.day() != null) {
        return found.day();
      }
    }
    return null;
  }

  /** The canonical form of a number that was given, or as it is if it cannot be read. */
  static String canonical(String number) {
    return DocumentNumber.parse(number).map(DocumentNumber::canonical).orElse(number.strip());
  }
}
