package vn.tracuu.ingest.file;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * An XML part, read once from the beginning to the end. Declarations of document types are refused,
 * so that no entity is expanded or fetched.
 */
final class Xml {
  private static final XMLInputFactory FACTORY = factory();

  /** Levels of elements; a table in a table in a frame has forty. */
  private static final int MAX_DEPTH = 400;

  private final XMLStreamReader reader;
  private final Budget budget;
  private int depth;

  Xml(byte[] part, Budget budget) throws XMLStreamException {
    this.reader = FACTORY.createXMLStreamReader(new StringReader(decoded(part)));
    this.budget = budget;
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
    factory.setXMLResolver((publicId, systemId, base, namespace) -> {
      throw new XMLStreamException("external references are not followed");
    });
    return factory;
  }

  /** UTF-16 by its mark, else UTF-8; the JDK's parser would write of broken bytes to stderr. */
  private static String decoded(byte[] part) throws XMLStreamException {
    boolean marked = part.length >= 2 && (part[0] & 0xFF) + (part[1] & 0xFF) == 0xFF + 0xFE;
    try {
      String text =
          (marked ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8)
              .newDecoder()
              .decode(ByteBuffer.wrap(part))
              .toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new XMLStreamException("bytes that its encoding does not have", e);
    }
  }

  /** What is done with an element; it must read the element to its end. */
  interface Step {
    void take(String name) throws XMLStreamException;
  }

  /** What is done with text. */
  interface Text {
    void take(String text);
  }

  /** Reads the children of the current element, or the root where none was read yet. */
  void children(Step step) throws XMLStreamException {
    children(step, text -> {});
  }

  /** Reads the children of the current element and the text between them. */
  void children(Step step, Text text) throws XMLStreamException {
    if (++depth > MAX_DEPTH) {
      throw new XMLStreamException("elements are nested more than " + MAX_DEPTH + " deep");
    }
    while (reader.hasNext()) {
      budget.step();
      int event = reader.next();
      switch (event) {
        case XMLStreamConstants.START_ELEMENT -> step.take(reader.getLocalName());
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            text.take(reader.getText());
        case XMLStreamConstants.END_ELEMENT -> {
          depth--;
          return;
        }
        default -> {}
      }
    }
    depth--;
  }

  /** Passes over the current element. */
  void skip() throws XMLStreamException {
    children(name -> skip());
  }

  /** An attribute of the current element by its local name; null if it has none. */
  @Nullable String attribute(String name) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeLocalName(i).equals(name)) {
        return reader.getAttributeValue(i);
      }
    }
    return null;
  }

  /** The same as a number; {@code otherwise} if it is none. */
  int number(String name, int otherwise) {
    String value = attribute(name);
    try {
      return value == null ? otherwise : Integer.parseInt(value.strip());
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }
}
