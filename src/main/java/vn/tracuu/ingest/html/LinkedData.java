package vn.tracuu.ingest.html;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import vn.tracuu.ingest.line.Lines;

/**
 * What a page's {@code application/ld+json} says of the article. Broken JSON says what stands
 * before the break.
 */
final class LinkedData {
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(50).build())
          .build();

  String headline = "";
  String published = "";
  String section = "";

  /** The names of the first list of breadcrumbs, from the outside in. */
  final List<String> trail = new ArrayList<>();

  final List<String> authors = new ArrayList<>();

  /** Authors that are no persons. */
  final List<String> units = new ArrayList<>();

  /** The address that the page says it has. */
  String address = "";

  /** The address of what the data is about, where it is not said to be the page's. */
  String page = "";

  /** Whether the authors of the first thing that has any are read. */
  private boolean authorsRead;

  final List<String> publishers = new ArrayList<>();

  /** Of the author that is being read. */
  private final List<String> names = new ArrayList<>();

  private boolean organization;

  /** Whether the list that is being read is the first one of breadcrumbs. */
  private boolean crumbs;

  private LinkedData() {}

  static LinkedData read(List<String> scripts) {
    LinkedData data = new LinkedData();
    for (String script : scripts) {
      try (JsonParser json = JSON.createParser(script)) {
        data.readValues(json);
        data.endAuthor();
      } catch (IOException broken) {
        // what stands before the break is read
      }
    }
    return data;
  }

  /** Walks all tokens; objects are told apart by the key that leads to them. */
  private void readValues(JsonParser json) throws IOException {
    for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
      String key = json.currentName();
      if (token == JsonToken.FIELD_NAME && "author".equals(key)) {
        authorsRead |= !authors.isEmpty() || !units.isEmpty();
      } else if (token == JsonToken.END_OBJECT
          && "author".equals(key == null ? owner(json) : key)) {
        endAuthor();
      } else if (token == JsonToken.VALUE_STRING) {
        read(key == null ? "name" : key, owner(json), Lines.oneLine(json.getText()));
      }
    }
  }

  private void read(String key, String owner, String value) {
    switch (key) {
      case "headline" -> headline = headline.isEmpty() ? value : headline;
      case "datePublished" -> published = published.isEmpty() ? value : published;
      case "author" -> addAuthor(value);
      case "mainEntityOfPage" -> address = address.isEmpty() ? value : address;
      case "@id" -> address = owner.equals("mainEntityOfPage") && isWeb(value) ? value : address;
      case "url" -> page = owner.isEmpty() && page.isEmpty() ? value : page;
      case "articleSection" -> section = section.isEmpty() ? value : section;
      case "@type" -> readType(owner, value);
      case "name" -> addName(owner, value);
      default -> {}
    }
  }

  private void readType(String owner, String type) {
    organization |= owner.equals("author") && type.equals("Organization");
    if (!isOfList(owner)) {
      crumbs = type.equals("BreadcrumbList") && trail.isEmpty();
    }
  }

  /** True for an entry of a list, and for what the entry is about. */
  private static boolean isOfList(String owner) {
    return owner.equals("itemListElement") || owner.equals("item");
  }

  private void addName(String owner, String value) {
    if (crumbs && isOfList(owner)) {
      trail.add(value);
    } else if (owner.equals("author")) {
      names.add(value);
    } else if (owner.equals("publisher")) {
      publishers.add(value);
    }
  }

  private static boolean isWeb(String value) {
    return value.startsWith("http");
  }

  private void addAuthor(String name) {
    if (!authorsRead && !authors.contains(name)) {
      authors.add(name);
    }
  }

  /** Only now it is known whether the author is a person. */
  private void endAuthor() {
    if (organization) {
      if (!authorsRead) {
        names.stream().filter(name -> !units.contains(name)).forEach(units::add);
      }
    } else {
      names.forEach(this::addAuthor);
    }
    names.clear();
    organization = false;
  }

  /** The key that the object or list around the current value is the value of. */
  private static String owner(JsonParser json) {
    var around = json.getParsingContext().getParent();
    while (around != null && around.getCurrentName() == null) {
      around = around.getParent();
    }
    return around == null ? "" : String.valueOf(around.getCurrentName());
  }
}
