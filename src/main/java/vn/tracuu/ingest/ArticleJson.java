package vn.tracuu.ingest;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import vn.tracuu.article.Article;
import vn.tracuu.article.ArticleId;
import vn.tracuu.article.ArticleParts;
import vn.tracuu.article.Origin;
import vn.tracuu.article.Published;
import vn.tracuu.ingest.html.Profiles;
import vn.tracuu.ingest.html.SiteChrome;
import vn.tracuu.text.HarmfulCharacters;

/**
 * One article as JSON, as a content management system sends it: the keys of a corpus's {@code
 * .jsonl} line, or {@code blocks} in place of {@code text} or {@code html}. Where {@link JsonLines}
 * makes the best of what it finds, this says everything that is wrong, so that whoever sends it can
 * put it right. Other keys are passed over. For one article.
 */
public final class ArticleJson {
  private static final HtmlExtractor HTML = new HtmlExtractor(Profiles.shipped());

  private final String id;
  private final BiConsumer<String, String> problem;
  private final JsonFields sent;
  private boolean sound = true;

  private ArticleJson(String id, BiConsumer<String, String> problem) {
    this.id = id;
    this.problem = problem;
    this.sent = JsonFields.strict(this::refuse);
  }

  /**
   * Reads an article.
   *
   * @param id its id, from elsewhere; the same in the JSON is no problem, another one is
   * @param json UTF-8
   * @param problem told everything that is wrong: the key, or "" for the whole, and a sentence
   * @return empty if anything is wrong
   */
  public static Optional<Article> read(String id, byte[] json, BiConsumer<String, String> problem) {
    ArticleJson reading = new ArticleJson(id, problem);
    reading.checkId();
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(json)).toString();
      reading.sent.parse(text);
    } catch (CharacterCodingException e) {
      reading.refuse("", "the body is not UTF-8");
      return Optional.empty();
    } catch (IOException e) {
      reading.refuse("", "the body is not a JSON object: " + JsonFault.of(e));
      return Optional.empty();
    }
    return reading.article();
  }

  private void checkId() {
    ArticleId.fault(id).ifPresent(fault -> refuse("id", fault));
    if (id.getBytes(StandardCharsets.UTF_8).length > Admission.MAX_ID_BYTES) {
      refuse("id", "the id has more than " + Admission.MAX_ID_BYTES + " bytes");
    }
  }

  private Optional<Article> article() {
    String said = sent.get("id");
    if (said != null && !said.equals(id)) {
      refuse("id", "id is not the one in the address");
    }
    String title = line("title");
    if (title == null || !HarmfulCharacters.isSeen(title)) {
      refuse("title", "title is missing: give a line of text that can be seen");
    }
    long bodies = JsonFields.BODIES.stream().filter(sent::has).count();
    if (bodies > 1 || (bodies == 0 && line("lead") == null)) {
      refuse("text", "give one of text, html and blocks");
    }
    checkLines();
    return sound && title != null ? article(title) : Optional.empty();
  }

  private Optional<Article> article(String title) {
    Article article =
        new Article(
            id,
            title,
            line("lead"),
            sent.blocks(),
            sent.origin(),
            sent.document(),
            sent.attachments());
    String html = sent.get("html");
    Optional<Article> whole =
        html == null || html.isBlank() ? Optional.of(article) : withPage(article, html);
    return whole.flatMap(this::admitted);
  }

  private Optional<Article> admitted(Article article) {
    if (Admission.hasTooManyNumbers(article)) {
      refuse("", Admission.tooManyNumbers());
      return Optional.empty();
    }
    return Optional.of(article);
  }

  private void checkLines() {
    ArticleParts.LINES.stream()
        .sorted()
        .filter(key -> !key.equals("lead"))
        .forEach(this::checkLength);
    if (line("published") != null && sent.published() == null) {
      refuse(
          "published",
          "published is no date from "
              + Published.FIRST_YEAR
              + " to next year: write 2024-08-01"
              + " or 2024-08-01T09:30+07:00");
    }
    if (line("url") != null && sent.origin().url() == null) {
      refuse("url", "url must be the whole address of a page: https://host/path");
    }
  }

  private void checkLength(String key) {
    String value = sent.getOrEmpty(key);
    if (value.length() > Admission.MAX_LINE) {
      refuse(key, key + " has more than " + Admission.MAX_LINE + " characters");
    }
  }

  /** The article with the text of a page, and where it says nothing of them, its files. */
  private Optional<Article> withPage(Article article, String html) {
    Origin said = article.origin();
    HtmlExtractor.Said known = new HtmlExtractor.Said(said.url(), null);
    try {
      Article page =
          HTML.extract(id, page(article.title(), html), SiteChrome.NONE, known).article();
      String section = said.section() == null ? page.origin().section() : said.section();
      return Optional.of(
          new Article(
              id,
              article.title(),
              article.lead(),
              page.blocks(),
              new Origin(
                  said.url(), said.site(), said.author(), said.source(), said.published(), section),
              article.document(),
              article.attachments().isEmpty() ? page.attachments() : article.attachments()));
    } catch (RefusedException e) {
      refuse("html", "html: " + e.getMessage());
      return Optional.empty();
    }
  }

  /** What is sent is a whole page, or most often only what stands below the title. */
  private static String page(String title, String html) {
    String shown = title.replace("&", "&amp;").replace("<", "&lt;");
    return html.toLowerCase(Locale.ROOT).contains("<body")
        ? html
        : "<html><head><title>%s</title></head><body><article><h1>%s</h1>%s</article></body></html>"
            .formatted(shown, shown, html);
  }

  private @Nullable String line(String key) {
    return sent.line(key);
  }

  private void refuse(String key, String detail) {
    sound = false;
    problem.accept(key, detail);
  }
}
