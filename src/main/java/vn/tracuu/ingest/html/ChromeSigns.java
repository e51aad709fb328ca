package vn.tracuu.ingest.html;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import vn.tracuu.article.Block;

/**
 * Whether anything in a captured text tells that it was captured with what stands around an article
 * on a page. Where nothing does, it is nothing but its text, however short its lines are.
 */
final class ChromeSigns {
  /** Words of menus and of what sites put around; no text has them as a line. */
  private static final Set<String> MENU =
      Set.copyOf(
          """
          trang chủ
          trang nhất
          đăng nhập
          đăng ký
          đăng xuất
          liên hệ
          sơ đồ site
          sơ đồ trang
          sơ đồ website
          sơ đồ cổng
          rss
          menu
          tìm kiếm
          tin tức
          tin tức - sự kiện
          tin tức sự kiện
          giới thiệu
          đầu trang
          lên đầu trang
          hỏi đáp
          facebook
          zalo
          youtube
          twitter
          email
          chia sẻ
          bình luận
          thư viện ảnh
          ngôn ngữ
          english
          tiếng việt
          home
          homepage
          login
          log in
          sign in
          sign up
          register
          search
          contact
          contact us
          about
          about us
          sitemap
          privacy policy
          terms of use
          share
          share this
          tweet
          comments
          related articles
          related posts
          read more
          subscribe
          skip to content
          skip to main content
          """
              .lines()
              .toList());

  private static final Pattern COUNTER =
      Pattern.compile(
          "(?iu)(?:đang (?:truy cập|online|xem)|hôm nay|tháng hiện tại|tháng này|hôm qua|tuần này|"
              + "tổng (?:lượt|số lượt) truy cập|lượt (?:truy cập|xem|đọc)|số lượt (?:truy cập|xem)|"
              + "truy cập|(?:page )?views?|visitors?|online) ?:? ?[\\d.,]{1,15}"
              + "|[\\d.,]{1,12} (?:lượt xem|lượt đọc|bình luận|views|comments)");

  private static final Pattern TRAIL =
      Pattern.compile("[^.!?]{2,60}(?: [>\u00BB\u203A] [^.!?]{2,80}){1,5}");

  private static final int MIN_SIGNS = 2;
  private static final int WORDS_OF_PHRASE = 3;
  private static final int MENU_RUN = 8;
  private static final double WORDS_OF_MENU = 4;
  private static final int MAX_MENU_ITEM = 40;
  private static final int OFTEN = 3;
  private static final int MOST_OFTEN = 2;
  private static final int LINES_OF_FOOTER = 12;
  private static final int MIN_CONTACTS = 2;
  private static final double DIRECTORY = 0.3;

  private final List<Line> lines;
  private final List<Traits> traits;
  private final Core core;

  private ChromeSigns(CaptureFeatures features) {
    lines = features.lines();
    traits = features.traits();
    core = features.core();
  }

  /** True if some line is chrome, or some lines together are. */
  static boolean isIn(CaptureFeatures features) {
    ChromeSigns signs = new ChromeSigns(features);
    return signs.hasSign() || signs.hasFooter() || signs.hasMenu() || signs.hasRepeatedLabels();
  }

  /** True for a line as sites put them around, though a text may have it as a heading. */
  static boolean isSign(Line line, Traits traits) {
    return traits.phrase() || isMenuWord(line) || isSureSign(line, traits);
  }

  private static boolean isSureSign(Line line, Traits traits) {
    return traits.relatedHeading()
        || (traits.phrase() && traits.words() >= WORDS_OF_PHRASE)
        || (traits.copyright() && !traits.isProse())
        || traits.links() > Traits.MOSTLY_LINKS
        || traits.timeStamp()
        || (line.length() <= MAX_MENU_ITEM && COUNTER.matcher(line.text).matches())
        || TRAIL.matcher(line.text).matches();
  }

  private static boolean isMenuWord(Line line) {
    return line.length() <= MAX_MENU_ITEM && MENU.contains(line.text.toLowerCase(Locale.ROOT));
  }

  /**
   * One that is sure or at an end, or some: a law on registers may have a heading that menus have.
   */
  private boolean hasSign() {
    int signs = 0;
    for (int i = 0; i < lines.size() && signs < MIN_SIGNS; i++) {
      boolean end = lines.size() > 1 && (i == 0 || i == lines.size() - 1);
      boolean sure = end || isSureSign(lines.get(i), traits.get(i));
      signs += !isSign(lines.get(i), traits.get(i)) ? 0 : sure ? MIN_SIGNS : 1;
    }
    return signs >= MIN_SIGNS;
  }

  /** Addresses and telephones below the text; a directory has them everywhere. */
  private boolean hasFooter() {
    long all = traits.stream().filter(ChromeSigns::isContact).count();
    long below =
        traits.stream()
            .skip(Math.max(core.last() + 1, lines.size() - LINES_OF_FOOTER))
            .filter(ChromeSigns::isContact)
            .count();
    return below >= MIN_CONTACTS && all < DIRECTORY * lines.size();
  }

  private static boolean isContact(Traits traits) {
    return traits.contact() && !traits.isProse();
  }

  /** A run of lines of few words above the text. */
  private boolean hasMenu() {
    int run = 0;
    int words = 0;
    for (int i = 0; i < core.first(); i++) {
      if (!isItem(i)) {
        run = 0;
        words = 0;
        continue;
      }
      run++;
      words += traits.get(i).words();
      if (run >= MENU_RUN && words < WORDS_OF_MENU * run) {
        return true;
      }
    }
    return false;
  }

  private boolean isItem(int i) {
    Traits t = traits.get(i);
    return t.isLabel()
        && t.length() <= MAX_MENU_ITEM
        && t.letters() > 0
        && t.commas() == 0
        && lines.get(i).kind != Block.Kind.TABLE_ROW
        && DocumentPart.of(lines.get(i).text) == null;
  }

  /** Labels that recur: of a list of other pages. Refrains are longer, cells of tables rows. */
  private boolean hasRepeatedLabels() {
    Map<String, Integer> repeats = new HashMap<>();
    int often = 0;
    for (int i = 0; i < lines.size(); i++) {
      if (isItem(i) && traits.get(i).length() < Traits.SHORT && !core.holds(i)) {
        often += repeats.merge(lines.get(i).text, 1, Integer::sum) == OFTEN ? 1 : 0;
      }
    }
    return !core.isEmpty() && often >= MOST_OFTEN;
  }
}
