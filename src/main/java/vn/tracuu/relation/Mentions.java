package vn.tracuu.relation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tracuu.number.Citation;
import vn.tracuu.number.CitationReader;
import vn.tracuu.number.DocumentNumber;

/** The documents that a clean text names: by numbers, by short forms, laws by names. */
final class Mentions {
  private Mentions() {}

  /**
   * In order, none over another.
   *
   * @param day when the text was written, in the light of which a bare name of a law is read
   */
  static List<Mention> in(String text, char[] lower, java.time.@Nullable LocalDate day) {
    List<Mention> numbered = new ArrayList<>();
    List<Citation> citations = CitationReader.inText(text, day);
    Set<String> complete = new HashSet<>();
    for (Citation citation : citations) {
      if (citation.complete()) {
        complete.add(citation.number().canonical());
      }
    }
    for (Citation citation : citations) {
      if (citation.number().form() != DocumentNumber.Form.STANDARD) {
        numbered.add(mention(citation, complete));
      }
    }
    List<Mention> all = new LawNames(text, lower, numbered, day).read();
    all.sort(Comparator.comparingInt(Mention::start));
    return disjoint(all);
  }

  private static List<Mention> disjoint(List<Mention> sorted) {
    List<Mention> kept = new ArrayList<>(sorted.size());
    int end = 0;
    for (Mention mention : sorted) {
      if (mention.start() >= end) {
        kept.add(mention);
        end = mention.end();
      }
    }
    return kept;
  }

  private static Mention mention(Citation citation, Set<String> complete) {
    DocumentNumber number = citation.number();
    int year = number.year();
    if (year == 0 && citation.dated() != null) {
      year = citation.dated().getYear();
    }
    return new Mention(
        citation.headStart(),
        citation.end(),
        target(citation, complete),
        rank(citation),
        year,
        "",
        citation.dated(),
        false);
  }

  /** A short form stands for a complete number only if the text itself has it. */
  private static String target(Citation citation, Set<String> complete) {
    if (citation.complete()) {
      return citation.number().canonical();
    }
    String bound = citation.boundTo();
    if (bound != null && complete.contains(bound)) {
      return bound;
    }
    DocumentNumber number = citation.number();
    String type = citation.type() == null ? number.type() : citation.type().name();
    return type + " " + number.number() + (number.year() > 0 ? "/" + number.year() : "");
  }

  /** Whether a target is a short form, which names no single document. */
  static boolean isShort(String target) {
    int last = target.lastIndexOf(' ');
    return last > 0
        && last + 1 < target.length()
        && Character.isDigit(target.charAt(last + 1))
        && target.indexOf('@') < 0;
  }

  private static Mention.Rank rank(Citation citation) {
    DocumentNumber number = citation.number();
    String type = citation.type() == null ? "" : citation.type().name().toLowerCase(Locale.ROOT);
    return switch (number.form()) {
      case PARTY -> Mention.Rank.PARTY;
      case LAW -> Mention.Rank.LAW;
      default -> rank(type, number.issuers());
    };
  }

  private static Mention.Rank rank(String type, List<String> issuers) {
    if (type.endsWith("luật") || type.equals("pháp lệnh") || has(issuers, "CTN", "QH", "UBTVQH")) {
      return Mention.Rank.LAW;
    }
    if (type.equals("nghị định") || has(issuers, "CP", "TTg", "HĐBT")) {
      return Mention.Rank.GOVERNMENT;
    }
    if (has(issuers, "UBND", "HĐND")) {
      return Mention.Rank.LOCAL;
    }
    if (type.startsWith("thông tư") || !issuers.isEmpty()) {
      return Mention.Rank.MINISTRY;
    }
    return Mention.Rank.UNKNOWN;
  }

  private static boolean has(List<String> issuers, String... any) {
    for (String issuer : issuers) {
      for (String one : any) {
        if (issuer.equals(one)) {
          return true;
        }
      }
    }
    return false;
  }
}
