package vn.tracuu.number;

import java.util.ArrayList;
import java.util.List;

/** Tells which resolutions of a plenum the words behind its name mean: {@code ... về dân số}. */
final class PlenumTopics {
  /** How far behind the name the words of a topic stand, in UTF-16 units. */
  private static final int REACH = 120;

  private PlenumTopics() {}

  /** Those of which most topics are named before the sentence ends; empty if none is. */
  static List<NamedResolutions.Resolution> meant(
      List<NamedResolutions.Resolution> resolutions, char[] text, int length, int end) {
    String behind = Readings.near(text, end, sentenceEnd(text, length, end));
    List<NamedResolutions.Resolution> meant = new ArrayList<>();
    long most = 1;
    for (NamedResolutions.Resolution resolution : resolutions) {
      long named = topics(resolution, behind);
      if (named > most) {
        most = named;
        meant.clear();
      }
      if (named == most) {
        meant.add(resolution);
      }
    }
    return meant;
  }

  private static long topics(NamedResolutions.Resolution resolution, String behind) {
    return Readings.topics(resolution.number().canonical(), resolution.date()).stream()
        .filter(behind::contains)
        .count();
  }

  private static int sentenceEnd(char[] text, int length, int from) {
    int limit = Math.min(length, from + REACH);
    int i = from;
    while (i < limit && text[i] != ';' && text[i] != '.' && !Signs.isLineEnd(text[i])) {
      i++;
    }
    return i;
  }
}
