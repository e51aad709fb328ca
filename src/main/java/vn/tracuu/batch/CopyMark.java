package vn.tracuu.batch;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tracuu.article.Article;
import vn.tracuu.article.Attachment;
import vn.tracuu.article.Block;
import vn.tracuu.engine.IndexBuild.Added;
import vn.tracuu.ingest.Corpus;

/**
 * What tells whether two pages with the same text are copies of each other.
 *
 * @param url its address, "" if it says none
 * @param stated the same, where the page itself says it; "" where it follows from its place
 * @param title its words between blanks
 * @param files the ends of the addresses of its attachments, else their names
 * @param size letters and digits of its text
 */
record CopyMark(
    Added page,
    String url,
    String stated,
    String title,
    @Nullable LocalDate day,
    @Nullable String number,
    List<String> files,
    int size) {
  /**
   * A text of so many letters is not written twice; what is the same under many titles is short.
   */
  private static final int LONG = 1_500;

  private static final int MAX_TITLE = 300;
  private static final int MAX_FILES = 20;

  static CopyMark of(Added page, Article article) {
    String url = article.origin().url();
    return new CopyMark(
        page,
        url == null ? "" : url,
        url == null ? "" : stated(url, page.source().file()),
        plain(article.title()),
        article.origin().published() == null ? null : article.origin().published().day(),
        article.document().number(),
        article.attachments().stream().limit(MAX_FILES).map(CopyMark::file).sorted().toList(),
        (int) article.text().chars().filter(Character::isLetterOrDigit).limit(LONG).count());
  }

  /** An address that ends with the name of its file may have been made of it. */
  private static String stated(String url, String file) {
    boolean archived = !Corpus.pagesOf(file).orElse("").endsWith("/");
    return archived || url.endsWith(file.substring(file.lastIndexOf('/'))) ? "" : plainAddress(url);
  }

  /** Without scheme, {@code www.} and a slash at the end. */
  private static String plainAddress(String url) {
    return url.replaceFirst("^https?://(www\\.)?", "").replaceFirst("/$", "");
  }

  private static String file(Attachment file) {
    String address = file.url();
    return address.isEmpty() ? file.name() : address.substring(address.lastIndexOf('/') + 1);
  }

  private static String plain(String title) {
    StringBuilder plain = new StringBuilder(" ");
    for (int i = 0; i < Math.min(title.length(), MAX_TITLE); i++) {
      char c = title.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        plain.append(Character.toLowerCase(c));
      } else if (plain.charAt(plain.length() - 1) != ' ') {
        plain.append(' ');
      }
    }
    return plain.append(' ').toString().replace("  ", " ");
  }

  /**
   * Whether nothing speaks against it that the two are one page: no other title than one with more
   * words around it, no other address that the page itself says, day, number or file. What one of them does not say, as versions to
   * print do not, speaks against nothing.
   */
  boolean agrees(CopyMark other) {
    boolean titled = title.contains(other.title) || other.title.contains(title) || size >= LONG;
    return titled
        && (stated.isEmpty() || other.stated.isEmpty() || stated.equals(other.stated))
        && (day == null || other.day == null || day.equals(other.day))
        && (number == null || other.number == null || number.equals(other.number))
        && (files.isEmpty() || other.files.isEmpty() || files.equals(other.files));
  }

  /** A digest of what an article says, captions aside: letters and digits only. */
  record Digest(long high, long low) {
    /** Empty for an article that says nothing but its title. */
    static Optional<Digest> of(Article article) {
      MessageDigest sha256 = sha256();
      int letters =
          Stream.concat(
                  Stream.ofNullable(article.lead()),
                  article.blocks().stream()
                      .filter(block -> block.kind() != Block.Kind.CAPTION)
                      .map(Block::text))
              .mapToInt(text -> update(sha256, text))
              .sum();
      ByteBuffer bytes = ByteBuffer.wrap(sha256.digest());
      return letters == 0
          ? Optional.empty()
          : Optional.of(new Digest(bytes.getLong(), bytes.getLong()));
    }

    private static int update(MessageDigest sha256, String text) {
      byte[] plain = new byte[2 * text.length()];
      int n = 0;
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (Character.isLetterOrDigit(c)) {
          char lower = Character.toLowerCase(c);
          plain[n++] = (byte) (lower >> Byte.SIZE);
          plain[n++] = (byte) lower;
        }
      }
      sha256.update(plain, 0, n);
      return n / 2;
    }

    private static MessageDigest sha256() {
      try {
        return MessageDigest.getInstance("SHA-256");
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("every Java platform has SHA-256", e);
      }
    }
  }
}
