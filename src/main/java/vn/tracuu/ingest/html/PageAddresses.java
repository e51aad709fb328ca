package vn.tracuu.ingest.html;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import vn.tracuu.ingest.line.Lines;

/** The addresses that a page says it has, and those that a browser or a mirror noted in it. */
final class PageAddresses {
  /** What browsers, SingleFile and HTTrack write into pages that they save. */
  private static final Pattern SAVED =
      Pattern.compile(
          "saved from url=\\(\\d{1,6}\\)(\\S{1,2000})|\\burl: {1,4}(https?://\\S{1,2000})"
              + "|Mirrored from (\\S{1,2000}) by HTTrack");

  private static final int MAX_COMMENT = 5_000;
  private static final int MAX_COMMENTS = 50;

  private PageAddresses() {}

  /** The addresses, the surest first, unchecked. */
  static List<String> of(Outline outline, Metadata metadata, LinkedData data) {
    Set<String> addresses = new LinkedHashSet<>();
    addresses.add(metadata.get("canonical"));
    addresses.add(metadata.get("og:url"));
    addresses.add(data.address);
    addresses.add(metadata.get("mainentityofpage"));
    for (Box box : outline.itemprops) {
      addresses.add(value(box.element));
    }
    addresses.add(data.page);
    addresses.addAll(noted(outline.page));
    addresses.removeIf(String::isBlank);
    return new ArrayList<>(addresses);
  }

  private static String value(Element e) {
    for (String name : List.of("content", "itemid", "href")) {
      if (!e.attr(name).isBlank()) {
        return e.attr(name);
      }
    }
    return Lines.oneLine(e.text());
  }

  private static List<String> noted(Document page) {
    List<Node> comments = new ArrayList<>(page.childNodes());
    Element html = page.firstElementChild();
    if (html != null) {
      comments.addAll(html.childNodes());
      comments.addAll(page.head().childNodes());
      comments.addAll(page.body().childNodes());
    }
    List<String> noted = new ArrayList<>();
    int seen = 0;
    for (Node node : comments) {
      if (node instanceof Comment comment && ++seen <= MAX_COMMENTS) {
        String text = comment.getData();
        Matcher m = SAVED.matcher(text.substring(0, Math.min(text.length(), MAX_COMMENT)));
        if (m.find()) {
          String mirrored = m.group(3);
          noted.add(mirrored != null ? "http://" + mirrored : either(m.group(1), m.group(2)));
        }
      }
    }
    return noted;
  }

  private static String either(@org.jspecify.annotations.Nullable String a, String b) {
    return a == null ? b : a;
  }
}
