package vn.tracuu.http;

import io.javalin.http.Context;
import java.io.StringWriter;
import java.util.function.Supplier;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import vn.tracuu.article.AuthorName;
import vn.tracuu.engine.SearchEngine;
import vn.tracuu.engine.SearchRequest;
import vn.tracuu.words.Language;

/** The hits of a search as an Atom feed (RFC 4287), for readers who want to hear of new ones. */
final class Feed {
  private static final String CONTENT_TYPE = "application/atom+xml; charset=utf-8";
  private static final String NAMESPACE = "http://www.w3.org/2005/Atom";
  private static final XMLOutputFactory XML = XMLOutputFactory.newFactory();

  /**
   * Atom wants a time of every entry. A fixed one stands for a day that is not known: any time that
   * moves would make the entry new for readers after each batch.
   */
  private static final String UNDATED = "1970-01-01T00:00:00Z";

  private final SearchEngine engine;
  private final Searching searching;
  private final Supplier<String> publicUrl;

  Feed(SearchEngine engine, Searching searching, Supplier<String> publicUrl) {
    this.engine = engine;
    this.searching = searching;
    this.publicUrl = publicUrl;
  }

  void answer(Context ctx, Parameters parameters) {
    SearchRequest request = searching.resolved(SearchParameters.read(parameters));
    searching.answer(
        ctx,
        request,
        "atom",
        Language.VI, // it has no sentence
        found -> ctx.contentType(CONTENT_TYPE).result(write(request, found)));
  }

  private String write(SearchRequest request, Answers.Search found) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XML.createXMLStreamWriter(text);
      feed(xml, request, found);
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("writing to memory does not fail", e);
    }
    return text.toString();
  }

  private void feed(XMLStreamWriter xml, SearchRequest request, Answers.Search found)
      throws XMLStreamException {
    String asked = SearchParameters.write(request);
    String self = publicUrl.get() + "/feed.atom?" + asked;
    String built = engine.info().built().toString();
    xml.writeStartDocument("utf-8", "1.0");
    xml.writeStartElement("feed");
    xml.writeDefaultNamespace(NAMESPACE);
    element(xml, "id", self);
    element(xml, "title", "Tra Cứu: " + found.query());
    element(xml, "updated", built);
    link(xml, "self", self);
    link(xml, "alternate", publicUrl.get() + "/?" + asked);
    author(xml, "Tra Cứu"); // of the feed, so that an entry needs none
    for (Answers.SearchHit hit : found.hits()) {
      entry(xml, hit);
    }
    xml.writeEndElement();
    xml.writeEndDocument();
  }

  private void entry(XMLStreamWriter xml, Answers.SearchHit hit) throws XMLStreamException {
    String here = publicUrl.get() + "/articles/" + Links.encodePath(hit.id());
    xml.writeStartElement("entry");
    element(xml, "id", here);
    element(xml, "title", hit.title());
    element(xml, "updated", updated(hit.published()));
    if (hit.author() != null) {
      for (AuthorName author : AuthorName.of(hit.author())) {
        author(xml, author.name());
      }
    }
    link(xml, "alternate", here);
    if (hit.url() != null) {
      link(xml, "via", hit.url());
    }
    if (hit.type() != null) {
      category(xml, hit.type());
    }
    xml.writeStartElement("summary");
    xml.writeAttribute("type", "html");
    xml.writeCharacters(XmlText.of(hit.snippet()));
    xml.writeEndElement();
    xml.writeEndElement();
  }

  /** When an article was published, as RFC 3339. */
  private static String updated(@Nullable String published) {
    if (published == null) {
      return UNDATED;
    }
    return published.length() == "2018-12-30".length()
        ? published + "T00:00:00+07:00"
        : published.replaceFirst("T(\\d\\d:\\d\\d)\\+", "T$1:00+");
  }

  private static void author(XMLStreamWriter xml, String name) throws XMLStreamException {
    xml.writeStartElement("author");
    element(xml, "name", name);
    xml.writeEndElement();
  }

  private static void link(XMLStreamWriter xml, String rel, String href) throws XMLStreamException {
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", rel);
    xml.writeAttribute("href", XmlText.of(href));
  }

  private static void category(XMLStreamWriter xml, String term) throws XMLStreamException {
    xml.writeEmptyElement("category");
    xml.writeAttribute("term", XmlText.of(term));
  }

  private static void element(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(XmlText.of(text));
    xml.writeEndElement();
  }
}
