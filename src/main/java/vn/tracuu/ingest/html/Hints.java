package vn.tracuu.ingest.html;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What the words in an element's class and id hint at. A name is cut into words where its letters
 * end and before a capital ({@code relatedNews_top} is related, news, top); each word is looked up
 * whole, so that {@code shared} in another word hints at nothing.
 */
final class Hints {
  private static final Map<String, Integer> WORDS = new HashMap<>();

  static {
    words(
        Mark.CHROME,
        "nav navbar navigation menu menus submenu mega footer foot header masthead topbar bottombar"
            + " sidebar sidenav sidebars rail breadcrumb breadcrumbs crumb crumbs pagination pager"
            + " paging banner cookie cookies consent gdpr modal popup pop overlay dialog login"
            + " signin signup register search widget widgets toolbar skip drawer offcanvas language"
            + " lang copyright counter rating ratings vote voting poll newsletter newsletters"
            + " subscribe subscription paywall cta toc toast notice alert tooltip tabs print"
            + " disclaimer legal marquee weather dropdown hamburger optin chromeframe");
    words(Mark.COMMENTS, "comment comments commentlist disqus reply replies respond cmt binhluan");
    words(
        Mark.RELATED,
        "related relate relates recommend recommended recommendation recommendations similar"
            + " popular trending suggested suggestion suggestions latest recent outbrain taboola"
            + " othernews relatednews teaser teasers readmore upnext carousel slider lienquan"
            + " tinlienquan tlq samecate");
    words(
        Mark.SHARING,
        "share shares sharing sharethis social socials addthis addtoany sharedaddy follow facebook"
            + " twitter zalo pinterest like likes jetpack");
    words(
        Mark.ADVERT,
        "ad ads advert adverts advertisement advertising adsbygoogle sponsor sponsored sponsors"
            + " promo promos promotion quangcao affiliate admzone");
    words(
        Mark.ABOUT,
        "author authors byline date time timestamp meta metadata posted published tags tag keywords"
            + " keyword category categories bio avatar credit tacgia profile");
    words(
        Mark.CONTENT,
        "article content entry post body story text main detail prose markdown richtext wysiwyg"
            + " rte bodytext maincontent postbody articlebody noidung hentry copy");
    words(Mark.LOCATION, "location dateline");
    words(Mark.CAPTION, "caption legend imgcaption figcaption");
  }

  private Hints() {}

  private static void words(int mark, String list) {
    for (String word : list.split(" ", -1)) {
      WORDS.merge(word, mark, (a, b) -> a | b);
    }
  }

  /** The marks of a class or id attribute. */
  static int of(String names) {
    int marks = 0;
    int start = 0;
    for (int i = 0; i <= names.length(); i++) {
      boolean letter = i < names.length() && Character.isLetter(names.charAt(i));
      boolean hump =
          letter && i > start && isUpper(names.charAt(i)) && !isUpper(names.charAt(i - 1));
      if (!letter || hump) {
        if (i > start) {
          marks |= WORDS.getOrDefault(names.substring(start, i).toLowerCase(Locale.ROOT), 0);
        }
        start = hump ? i : i + 1;
      }
    }
    return marks;
  }

  private static boolean isUpper(char c) {
    return Character.isUpperCase(c);
  }
}
