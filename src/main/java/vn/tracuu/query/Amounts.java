package vn.tracuu.query;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import vn.tracuu.text.Folding;

/**
 * The ways to write one amount: {@code 5000000}, {@code 5.000.000}, {@code 5 triệu}; and one
 * telephone number: {@code 19001234}, {@code 1900.1234}. Stateless.
 */
final class Amounts {
  /** Terms and quarters are counted up to here. */
  static final int MAX_ROMAN = 20;

  private static final int GROUP = 3;
  private static final int MIN_DIGITS = 5;
  private static final int MAX_DIGITS = 13;
  private static final int MAX_GROUPS = 5;
  private static final BigInteger MILLION = BigInteger.valueOf(1_000_000);
  private static final BigInteger BILLION = BigInteger.valueOf(1_000_000_000);

  private static final int[] VALUES = {10, 9, 5, 4, 1};
  private static final String[] SIGNS = {"X", "IX", "V", "IV", "I"};

  private Amounts() {}

  static String roman(int number) {
    StringBuilder roman = new StringBuilder();
    int rest = number;
    for (int i = 0; i < VALUES.length; i++) {
      for (; rest >= VALUES[i]; rest -= VALUES[i]) {
        roman.append(SIGNS[i]);
      }
    }
    return roman.toString();
  }

  /** The other ways to write what stands at a place; none if that is no amount. */
  static List<List<String>> ways(List<Word> place) {
    Word first = place.getFirst();
    if (!first.isFigures() || place.size() > MAX_GROUPS) {
      return List.of();
    }
    if (place.size() == 1) {
      return ofFigures(first.text());
    }
    return place.size() == 2 && !place.getLast().isFigures() ? ofMillions(place) : ofGroups(place);
  }

  private static List<List<String>> ofFigures(String digits) {
    if (digits.length() < MIN_DIGITS || digits.length() > MAX_DIGITS || !isAscii(digits)) {
      return List.of();
    }
    List<List<String>> ways = new ArrayList<>();
    if (isService(digits)) {
      ways.add(List.of(digits.substring(0, 4), digits.substring(4)));
    } else if (digits.charAt(0) == '0') {
      ways.add(List.of(digits.substring(0, 4), digits.substring(4, 7), digits.substring(7)));
    } else {
      ways.add(grouped(digits));
      addRound(new BigInteger(digits), ways);
    }
    ways.removeIf(way -> way.stream().anyMatch(String::isEmpty));
    return ways;
  }

  /** Whether the figures are the number of a hotline. */
  private static boolean isService(String digits) {
    return (digits.startsWith("1900") || digits.startsWith("1800")) && digits.length() == 8;
  }

  private static boolean isAscii(String digits) {
    boolean telephone = digits.charAt(0) != '0' || digits.length() == 10 || digits.length() == 11;
    return telephone && digits.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static List<String> grouped(String digits) {
    List<String> groups = new ArrayList<>();
    int start = 0;
    for (int end = (digits.length() - 1) % GROUP + 1; end <= digits.length(); end += GROUP) {
      groups.add(digits.substring(start, end));
      start = end;
    }
    return groups;
  }

  private static void addRound(BigInteger amount, List<List<String>> ways) {
    if (amount.mod(BILLION).signum() == 0) {
      ways.add(List.of(amount.divide(BILLION).toString(), "tỷ"));
    } else if (amount.mod(MILLION).signum() == 0 && amount.compareTo(BILLION) < 0) {
      ways.add(List.of(amount.divide(MILLION).toString(), "triệu"));
    }
  }

  private static List<List<String>> ofMillions(List<Word> place) {
    String digits = place.getFirst().text();
    BigInteger unit =
        switch (Folding.of(place.getLast().text())) {
          case "trieu" -> MILLION;
          case "ti" -> BILLION;
          default -> BigInteger.ZERO;
        };
    boolean sure = unit.signum() > 0 && digits.length() <= GROUP && isAscii(digits);
    return sure ? List.of(grouped(new BigInteger(digits).multiply(unit).toString())) : List.of();
  }

  /** {@code 5.000.000}, glued together by points or commas. */
  private static List<List<String>> ofGroups(List<Word> place) {
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < place.size(); i++) {
      Word group = place.get(i);
      boolean goesOn =
          i == 0 || (group.text().length() == GROUP && place.get(i - 1).end() + 1 == group.start());
      if (!group.isFigures() || !goesOn) {
        return List.of();
      }
      digits.append(group.text());
    }
    String amount = digits.toString();
    if (amount.length() < MIN_DIGITS || !isAscii(amount) || amount.charAt(0) == '0') {
      return List.of();
    }
    List<List<String>> ways = new ArrayList<>();
    addRound(new BigInteger(amount), ways);
    ways.add(List.of(amount));
    return ways;
  }
}
