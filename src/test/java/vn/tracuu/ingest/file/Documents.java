package vn.tracuu.ingest.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Files for tests: those of {@code src/test/resources/documents}, and small ones made of markup.
 */
final class Documents {
  static final String RTF =
      """
      {\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fnil\\fcharset0 Times;}{\\f1\\fnil .VnTime;}}
      {\\*\\generator Nobody;}{\\info{\\title none}}
      \\pard\\f0 TH\\u212?NG B\\u193?O\\par
      {\\header 3}Th\\u244?n h\\u7885?p l\\'fac 8 gi\\u7901?.{\\footnote Mang theo s\\u7893?.}\\par
      \\trowd\\pard\\intbl M\\u7909?c\\cell Ti\\u7873?n\\cell\\row\\pard
      {\\deleted m\\u7845?t}c\\u242?n{\\v \\u7849?n}\\par
      {\\f1 Kü thuËt ch¨n nu«i gµ, vÞt vµ c¸ch phßng bÖnh cho ®µn gia cÇm cña x·}\\par
      }
      """;

  private Documents() {}

  static byte[] bytes(String name) throws IOException {
    try (InputStream in = Documents.class.getResourceAsStream("/documents/" + name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    }
  }

  /** A zip of one part. */
  static byte[] zip(String name, byte[] part) throws IOException {
    return zip(new String[] {name}, part);
  }

  private static byte[] zip(String[] names, byte[]... parts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < names.length; i++) {
        zip.putNextEntry(new ZipEntry(names[i]));
        zip.write(parts[i]);
      }
    }
    return bytes.toByteArray();
  }

  /** A DOCX with a body. */
  static byte[] docx(String body) throws IOException {
    return docx(body, "", "");
  }

  /** A DOCX with a body, lists and styles. */
  static byte[] docx(String body, String numbering, String styles) throws IOException {
    return zip(
        new String[] {"word/document.xml", "word/numbering.xml", "word/styles.xml"},
        xml("document", "<w:body>" + body + "</w:body>"),
        xml("numbering", numbering),
        xml("styles", styles));
  }

  private static byte[] xml(String root, String content) {
    return "<w:%s xmlns:w='w' xmlns:mc='mc'>%s</w:%s>"
        .formatted(root, content, root)
        .getBytes(StandardCharsets.UTF_8);
  }

  /** A paragraph of a DOCX. */
  static String p(String text) {
    return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
  }

  /** An ODT with a text. */
  static byte[] odt(String text) throws IOException {
    return odt("", text);
  }

  /** An ODT with styles and a text. */
  static byte[] odt(String styles, String text) throws IOException {
    String content =
        """
        <office:document-content xmlns:office='o' xmlns:text='t' xmlns:style='s' xmlns:table='b' xmlns:fo='f' xmlns:svg='v'>
        %s<office:body><office:text>%s</office:text></office:body></office:document-content>
        """
            .formatted(styles, text);
    return zip(
        new String[] {"mimetype", "content.xml"},
        "application/vnd.oasis.opendocument.text".getBytes(StandardCharsets.UTF_8),
        content.getBytes(StandardCharsets.UTF_8));
  }
}
