package vn.tracuu.relation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads from when something has effect, behind the words {@code có hiệu lực}. */
final class Effects {
  private static final String[] SKIPPED = {
    "thi hành", "kể", "từ", "bắt đầu", "chính thức", "trở lại", "vào", ",", "là", "sau khi",
  };

  private static final String[] SIGNINGS = {
    "ngày ký",
    "ngày kí",
    "ngày ban hành",
    "ngày thông qua",
    "ngày công bố",
    "khi ký",
    "ngày được ký",
    "ngày được thông qua",
    "ngày quốc hội thông qua",
  };

  private static final String[] COUNTS = {
    "bốn mươi lăm",
    "mười lăm",
    "sáu mươi",
    "bốn mươi",
    "ba mươi",
    "hai mươi",
    "chín mươi",
    "mười",
    "bảy",
    "năm",
    "sáu",
  };

  private static final int[] VALUES = {45, 15, 60, 40, 30, 20, 90, 10, 7, 5, 6};

  private final Parsed parsed;
  private final @Nullable LocalDate issued;

  Effects(Parsed parsed, @Nullable LocalDate issued) {
    this.parsed = parsed;
    this.issued = issued;
  }

  /**
   * What stands behind the token {@code effect}.
   *
   * @param end where the sentence ends
   * @return null if no day is given there
   */
  @Nullable EffectDate behind(Token effect, int end, Evidence evidence) {
    int at = skip(effect.end(), end);
    if (startsWithAny(at, SIGNINGS)) {
      return new EffectDate(issued, EffectDate.Rule.SIGNING, to(at, end), List.of(), evidence);
    }
    if (parsed.startsWith(at, "sau ")) {
      return after(at + 4, end, evidence);
    }
    if (parsed.startsWith(at, "ngày đăng")) {
      return unknown(EffectDate.Rule.AFTER_GAZETTE, evidence);
    }
    Days.Found found = Days.at(parsed.lower(), at);
    if (found != null && found.end() <= end) {
      return found.day() == null
          ? unknown(EffectDate.Rule.BLANK, evidence)
          : new EffectDate(
              found.day(), EffectDate.Rule.DATE, to(found.end(), end), List.of(), evidence);
    }
    boolean other =
        parsed.startsWith(at, "cùng thời điểm")
            || parsed.startsWith(at, "cùng ngày")
            || parsed.startsWith(at, "ngày ")
            || parsed.startsWith(at, "thời điểm");
    return other ? unknown(EffectDate.Rule.WITH_ANOTHER, evidence) : null;
  }

  private static EffectDate unknown(EffectDate.Rule rule, Evidence evidence) {
    return new EffectDate(null, rule, null, List.of(), evidence);
  }

  /** {@code sau 45 ngày kể từ ngày ký}. */
  private @Nullable EffectDate after(int start, int end, Evidence evidence) {
    int[] position = {start};
    int count = count(position);
    int at = position[0];
    while (at < end && (parsed.lower()[at] == ' ' || parsed.lower()[at] == ')')) {
      at++;
    }
    boolean days = parsed.startsWith(at, "ngày");
    boolean months = parsed.startsWith(at, "tháng");
    if (count <= 0 || (!days && !months)) {
      return null;
    }
    int limit = Math.min(end, at + 60);
    if (parsed.contains(at, limit, "công báo") || parsed.contains(at, limit, "đăng")) {
      return unknown(EffectDate.Rule.AFTER_GAZETTE, evidence);
    }
    boolean signing = false;
    for (String word : SIGNINGS) {
      signing |= parsed.contains(at, limit, word);
    }
    if (!signing) {
      return unknown(EffectDate.Rule.WITH_ANOTHER, evidence);
    }
    LocalDate from =
        issued == null ? null : days ? issued.plusDays(count) : issued.plusMonths(count);
    return new EffectDate(from, EffectDate.Rule.AFTER_SIGNING, null, List.of(), evidence);
  }

  /** Figures, or words with figures in brackets behind them. */
  private int count(int[] position) {
    int at = position[0];
    for (int i = 0; i < COUNTS.length; i++) {
      if (parsed.startsWith(at, COUNTS[i])) {
        position[0] = at + COUNTS[i].length();
        int bracket = position[0];
        while (parsed.startsWith(bracket, " ") || parsed.startsWith(bracket, "(")) {
          bracket++;
        }
        int[] figures = {bracket};
        int value = figures(figures);
        position[0] = value > 0 ? figures[0] : position[0];
        return value > 0 ? value : VALUES[i];
      }
    }
    return figures(position);
  }

  private int figures(int[] position) {
    char[] lower = parsed.lower();
    int at = position[0];
    int value = 0;
    while (at < lower.length && at - position[0] < 4 && lower[at] >= '0' && lower[at] <= '9') {
      value = value * 10 + lower[at++] - '0';
    }
    position[0] = at;
    return value;
  }

  /** The last day, where the sentence goes on with one: {@code đến hết ngày 01/3/2027}. */
  @Nullable LocalDate to(int from, int end) {
    int limit = Math.min(end, from + 400);
    for (int i = from; i < limit; i++) {
      if (parsed.startsWith(i, "đến hết ngày ") || parsed.startsWith(i, "đến ngày ")) {
        int day = i + (parsed.startsWith(i, "đến hết") ? 8 : 4);
        Days.Found found = Days.at(parsed.lower(), day);
        return found == null ? null : found.day();
      }
    }
    return null;
  }

  private int skip(int from, int end) {
    int at = from;
    boolean moved = true;
    while (moved && at < end) {
      moved = false;
      while (at < end && parsed.lower()[at] == ' ') {
        at++;
      }
      for (String word : SKIPPED) {
        if (parsed.startsWith(at, word)) {
          at += word.length();
          moved = true;
        }
      }
    }
    return at;
  }

  private boolean startsWithAny(int at, String[] words) {
    for (String word : words) {
      if (parsed.startsWith(at, word)) {
        return true;
      }
    }
    return false;
  }
}
