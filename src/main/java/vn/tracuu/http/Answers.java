package vn.tracuu.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tracuu.article.Article;
import vn.tracuu.article.ArticlePart;
import vn.tracuu.article.Attachment;
import vn.tracuu.article.AuthorName;
import vn.tracuu.article.Block;
import vn.tracuu.article.LegalDocument;
import vn.tracuu.article.Origin;
import vn.tracuu.article.Published;
import vn.tracuu.engine.Correction;
import vn.tracuu.engine.Explanation;
import vn.tracuu.engine.FacetCount;
import vn.tracuu.engine.Hit;
import vn.tracuu.engine.Passage;
import vn.tracuu.engine.Reason;
import vn.tracuu.engine.SearchPage;
import vn.tracuu.engine.SearchRequest;
import vn.tracuu.engine.Snippet;
import vn.tracuu.engine.Suggestion;
import vn.tracuu.http.page.SiteName;
import vn.tracuu.query.Note;
import vn.tracuu.words.Language;
import vn.tracuu.words.QueryReading;
import vn.tracuu.words.Sentences;

/** The shapes of the API's JSON answers. */
public final class Answers {
  private Answers() {}

  /**
   * A page of hits; {@code timedOut} says that it is of a part of the index only, because the
   * search took too long.
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Search(
      String query,
      String reading,
      List<NoteText> notes,
      long total,
      boolean totalIsExact,
      int page,
      int size,
      @Nullable String next,
      String generation,
      boolean timedOut,
      List<SearchHit> hits,
      List<SearchHit> partial,
      Map<String, List<FacetCount.Value>> facets,
      long counted,
      List<NumberAnswers.Finding> numbers,
      List<Correction> corrections,
      @Nullable String instead) {
    public static Search of(SearchRequest request, SearchPage found, Language language) {
      return new Search(
          request.query().text(),
          QueryReading.of(request.query(), language),
          request.query().notes().stream().map(note -> NoteText.of(note, language)).toList(),
          found.total(),
          found.totalIsExact(),
          request.page(),
          request.size(),
          found.next(),
          found.generation(),
          found.timedOut(),
          found.hits().stream().map(hit -> SearchHit.of(hit, language)).toList(),
          found.partial().stream().map(hit -> SearchHit.of(hit, language)).toList(),
          facets(found.facets()),
          found.counted(),
          found.numbers().stream()
              .map(finding -> NumberAnswers.Finding.of(finding, language))
              .toList(),
          found.corrections(),
          found.instead());
    }

    private static Map<String, List<FacetCount.Value>> facets(List<FacetCount> counts) {
      Map<String, List<FacetCount.Value>> facets = new LinkedHashMap<>();
      counts.forEach(count -> facets.put(Parameters.nameOf(count.facet()), count.values()));
      return facets;
    }
  }

  /** What was not read as it may have been meant. */
  public record NoteText(Note.Code code, String text, String piece) {
    static NoteText of(Note note, Language language) {
      return new NoteText(note.code(), Sentences.of(note, language), note.piece());
    }
  }

  /** Why a hit is one. */
  public record ReasonText(Reason.Kind kind, String text) {
    static ReasonText of(Reason reason, Language language) {
      return new ReasonText(reason.kind(), Sentences.of(reason, language));
    }
  }

  /**
   * One hit; {@code titleHtml} and {@code snippet} are HTML, escaped, with {@code <mark>} around
   * what matched.
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record SearchHit(
      String id,
      String title,
      String titleHtml,
      double score,
      String snippet,
      @Nullable String url,
      @Nullable String site,
      @Nullable String author,
      @Nullable String published,
      @Nullable String number,
      @Nullable String type,
      @Nullable String issuer,
      @Nullable String partOf,
      @Nullable String place,
      List<PassageHit> passages,
      List<String> cites,
      List<ReasonText> reasons,
      @Nullable Explanation explanation) {
    /** Those who wrote it, else the body that issued it, as references name them. */
    List<AuthorName> authors() {
      if (author != null) {
        return AuthorName.of(author);
      }
      return issuer == null ? List.of() : List.of(new AuthorName(issuer, false));
    }

    static SearchHit of(Hit hit, Language language) {
      Origin origin = hit.origin();
      LegalDocument document = hit.document();
      return new SearchHit(
          hit.id(),
          hit.title(),
          new Snippet(hit.title(), hit.titleMarks()).toHtml(),
          hit.score(),
          hit.snippet().toHtml(),
          origin.url(),
          SiteName.of(origin.site()),
          origin.author(),
          text(origin.published()),
          document.number(),
          document.type(),
          document.issuer(),
          document.partOf(),
          document.place(),
          hit.passages().stream().map(passage -> PassageHit.of(hit.id(), passage)).toList(),
          hit.cites(),
          hit.reasons().stream().map(reason -> ReasonText.of(reason, language)).toList(),
          hit.explanation());
    }
  }

  /**
   * A part of a hit that answers by itself; {@code snippet} is HTML, {@code link} leads to it from
   * the root of the service.
   */
  public record PassageHit(String place, String anchor, String snippet, String link) {
    static PassageHit of(String id, Passage passage) {
      return new PassageHit(
          passage.place(),
          passage.anchor(),
          passage.snippet().toHtml(),
          "/articles/" + Links.encodePath(id) + "#" + Links.encode(passage.anchor()));
    }
  }

  /** Articles about the same as the one with that id, best first. */
  public record Similar(String id, String generation, List<SearchHit> hits) {}

  /** What a reader may be about to type. */
  public record Suggestions(String query, String generation, List<SuggestedText> suggestions) {}

  /** One suggestion; {@code count} articles stand behind it. */
  public record SuggestedText(String text, String kind, long count) {
    static SuggestedText of(Suggestion suggestion) {
      return new SuggestedText(
          suggestion.text(), Parameters.nameOf(suggestion.kind()), suggestion.count());
    }
  }

  /**
   * An article; {@code part} and {@code parts} say which of how many parts the blocks are, where it
   * is too long for one answer.
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record WholeArticle(
      String generation,
      String id,
      String title,
      @Nullable String lead,
      @Nullable Integer part,
      @Nullable Integer parts,
      List<Block> blocks,
      @Nullable String url,
      @Nullable String site,
      @Nullable String author,
      @Nullable String source,
      @Nullable String published,
      @Nullable String section,
      LegalDocument document,
      List<Attachment> attachments) {
    static WholeArticle of(Article a, ArticlePart shown, String generation) {
      Origin origin = a.origin();
      return new WholeArticle(
          generation,
          a.id(),
          a.title(),
          a.lead(),
          shown.of() == 1 ? null : shown.number(),
          shown.of() == 1 ? null : shown.of(),
          shown.pieces().stream().map(ArticlePart.Piece::block).toList(),
          origin.url(),
          SiteName.of(origin.site()),
          origin.author(),
          origin.source(),
          text(origin.published()),
          origin.section(),
          a.document(),
          a.attachments());
    }
  }

  static @Nullable String text(@Nullable Published published) {
    return published == null ? null : published.toString();
  }
}
