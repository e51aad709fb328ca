package vn.tracuu.search.show;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tracuu.engine.Snippet;
import vn.tracuu.number.Citation;
import vn.tracuu.number.CitationReader;
import vn.tracuu.schema.NumberTerms;
import vn.tracuu.search.feature.QueryTermTable;
import vn.tracuu.text.CanonicalForm;
import vn.tracuu.text.Segmenter;
import vn.tracuu.text.WordCode;

/**
 * Finds the places of an original text where a query matches: its words with whatever marks, and
 * its document numbers in whatever spelling. Linear in the length of the text, of which the first
 * {@link #MAX_TEXT} units are read. For one thread.
 */
final class MatchFinder {
  /** How much of a long text is looked at, in UTF-16 units. */
  private static final int MAX_TEXT = 400_000;

  /** No word: the match is a document number. */
  static final int NUMBER = -1;

  /**
   * One place.
   *
   * @param start where it begins, in UTF-16 units
   * @param end where it ends (exclusive)
   * @param word which typed word it is ({@link QueryTermTable}), or {@link #NUMBER}
   * @param agreement how its marks agree with the typed ones, 1 if they are the same
   * @param pair which typed pair it ends, or -1
   */
  record Match(int start, int end, int word, float agreement, int pair) {
    Snippet.Span span(int from) {
      return new Snippet.Span(start - from, end - from);
    }
  }

  private final QueryTermTable words;
  private final Set<String> numberKeys;

  /** Which ASCII letters and digits a typed word begins with, in either case. */
  private final boolean[] initials = new boolean[0x80];

  private final Segmenter segmenter = new Segmenter();
  private final char[] form = new char[CanonicalForm.maxLength(Segmenter.MAX_WORD)];
  private final char[] word = new char[Segmenter.MAX_WORD];

  /**
   * @param syllables the same words without marks
   * @param numberKeys the keys of the numbers that match, those of short forms too
   */
  MatchFinder(QueryTermTable words, Set<String> syllables, Set<String> numberKeys) {
    this.words = words;
    this.numberKeys = numberKeys;
    for (String syllable : syllables) {
      char initial = syllable.charAt(0);
      if (initial < initials.length) {
        initials[initial] = true;
        initials[Character.toUpperCase(initial)] = true;
      }
    }
  }

  /**
   * Whether a word may be a typed one: folding keeps an ASCII letter at its beginning, and most
   * words begin with another, so that they need not be folded.
   */
  private boolean mayBegin(char initial) {
    return initial >= initials.length || initials[initial];
  }

  /**
   * The matches in a text, in their order, not overlapping.
   *
   * @param written the day of the text, or null
   */
  List<Match> in(String text, @Nullable LocalDate written) {
    String looked = text.length() > MAX_TEXT ? text.substring(0, MAX_TEXT) : text;
    List<Match> matches = likely(words(looked));
    return numberKeys.isEmpty() ? matches : merged(matches, numbers(looked, written));
  }

  private List<Match> words(String text) {
    List<Match> matches = new ArrayList<>();
    char[] chars = text.toCharArray();
    segmenter.reset(chars, chars.length);
    int before = -1;
    while (segmenter.next()) {
      int start = segmenter.start();
      if (!mayBegin(chars[start])) {
        before = -1;
        continue;
      }
      int length = segmenter.end() - start;
      System.arraycopy(chars, start, word, 0, length);
      int code = WordCode.ofForm(form, CanonicalForm.write(word, length, form));
      int index = words.word(code);
      index = index >= 0 && words.agreement(index, code) == 0 ? -1 : index;
      if (index >= 0) {
        int pair = before < 0 || segmenter.afterBreak() ? -1 : words.pair(before, index);
        float agreement = words.agreement(index, code);
        matches.add(new Match(start, start + length, index, agreement, pair));
      }
      before = index;
    }
    return matches;
  }

  /**
   * Without words whose marks contradict the typed ones, where the text has better of the same
   * word: who typed "động" and finds it need not see every "đồng".
   */
  private List<Match> likely(List<Match> matches) {
    float[] best = new float[words.words()];
    matches.forEach(m -> best[m.word] = Math.max(best[m.word], m.agreement));
    return matches.stream()
        .filter(m -> m.agreement > QueryTermTable.CONTRADICTING || best[m.word] == m.agreement)
        .toList();
  }

  private List<Match> numbers(String text, @Nullable LocalDate written) {
    List<Match> numbers = new ArrayList<>();
    int end = 0;
    for (Citation citation : CitationReader.inText(text, written)) {
      boolean sought =
          numberKeys.contains(NumberTerms.key(citation))
              || citation.shortKeys().stream().anyMatch(numberKeys::contains);
      if (sought && citation.start() >= end) {
        end = citation.end();
        numbers.add(new Match(citation.start(), end, NUMBER, 1, -1));
      }
    }
    return numbers;
  }

  /** Both in the order of their places; words within a number are part of it. */
  private static List<Match> merged(List<Match> words, List<Match> numbers) {
    List<Match> merged = new ArrayList<>(numbers);
    int n = 0;
    for (Match match : words) {
      while (n < numbers.size() && numbers.get(n).end <= match.start) {
        n++;
      }
      if (n == numbers.size() || numbers.get(n).start >= match.end) {
        merged.add(match);
      }
    }
    merged.sort(Comparator.comparingInt(Match::start));
    return merged;
  }
}
