package vn.tracuu.ingest;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Takes out of a page what no reader sees, and what by its very tag or class is chrome. */
final class Cleaner {
  private static final String UNSEEN =
      "script, style, noscript, template, svg, iframe, object, button, select, input, textarea, head > *:not(title):not(meta),"
          + " [hidden], .hidden, .hide, .d-none, [style~=(?i)display\\s*:\\s*none], #imgpreview, .chromeframe, [aria-hidden=true]";

  private static final String CHROME =
      "nav, footer, aside, header:not(:has(h1)), .breadcrumb, .breadcrumbs, .cookie-notice, .modal, .related, .related-news,"
          + " .other-news, .comments, #comments, .social, .share, .tags, .keywords, div[type^=RelatedNews], .copyright,"
          + " .block-law, .counter, .footer, #footer, .sidebar, .menu";

  private static final int SHOWN = 200;

  private Cleaner() {}

  static void clean(Document page, List<Extraction.Removed> removed) {
    remove(page, UNSEEN, "unseen", removed);
    remove(page, CHROME, "chrome by tag or class", removed);
  }

  private static void remove(
      Document page, String selector, String reason, List<Extraction.Removed> removed) {
    for (Element e : page.select(selector)) {
      String text = Lines.oneLine(e.text());
      if (!text.isEmpty()) {
        removed.add(
            new Extraction.Removed(text.substring(0, Math.min(SHOWN, text.length())), reason));
      }
      e.remove();
    }
  }
}
