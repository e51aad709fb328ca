package vn.tracuu.http;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.tracuu.article.Article;
import vn.tracuu.article.Block;
import vn.tracuu.article.LegalDocument;
import vn.tracuu.article.Origin;
import vn.tracuu.engine.IndexBuild;
import vn.tracuu.engine.SearchEngine;
import vn.tracuu.engine.TestEngine;
import vn.tracuu.ingest.ArticleJson;
import vn.tracuu.ingest.Corpus;
import vn.tracuu.ingest.Ingested;
import vn.tracuu.lucene.LiveEngine;
import vn.tracuu.lucene.LivePublishing;
import vn.tracuu.lucene.index.LuceneIndexer;
import vn.tracuu.lucene.search.LuceneEngine;
import vn.tracuu.settings.Setting;
import vn.tracuu.settings.Settings;

/** A real server on a free port over a small real index, and ways to ask it. */
final class TestService implements Closeable {
  private static final List<Article> ARTICLES =
      List.of(
          article("a", "Nghị quyết về đất đai", "Thu hồi đất & bồi thường."),
          article("b", "Giữ rừng", "Bảo vệ rừng đầu nguồn, giữ đất đai."));

  private final HttpClient client = HttpClient.newHttpClient();
  private final SearchEngine engine;
  private final Server server;
  private final int port;
  private final Map<String, String> always;
  private final Closeable besides;

  private boolean closed;

  private TestService(
      SearchEngine engine, Server server, Map<String, String> always, Closeable besides) {
    this.engine = engine;
    this.server = server;
    this.port = server.port();
    this.always = always;
    this.besides = besides;
  }

  /** One that takes articles in, and whose requests show {@code token}. */
  static TestService writing(Path folder, String token, Reindexing reindexing) throws IOException {
    return writing(folder, ARTICLES, token, reindexing);
  }

  static TestService writing(
      Path folder, List<Article> articles, String token, Reindexing reindexing) throws IOException {
    buildIndex(folder, articles);
    LiveEngine engine = LiveEngine.open(folder);
    LivePublishing publishing = LivePublishing.open(folder, engine);
    Server server =
        Server.start(
            engine,
            Settings.with(Map.of(Setting.PORT, "0", Setting.TOKEN, token)),
            new Writers(publishing, ArticleJson::read, reindexing));
    return new TestService(engine, server, Map.of("Authorization", "Bearer " + token), publishing);
  }

  static TestService start(Path folder, Map<Setting, String> differences) throws IOException {
    return over(embedded(folder, ARTICLES), differences);
  }

  static TestService start(TestEngine engine, Path folder, Map<Setting, String> differences)
      throws IOException, InterruptedException {
    return over(engine.over(folder, ARTICLES), differences);
  }

  /** Over these articles. */
  static TestService over(
      TestEngine engine, Path folder, List<Article> articles, Map<Setting, String> differences)
      throws IOException, InterruptedException {
    return over(engine.over(folder, articles), differences);
  }

  /** One whose requests show {@code token}, and that takes articles in where its engine can. */
  static TestService writing(
      TestEngine kind, Path folder, List<Article> articles, String token, Reindexing reindexing)
      throws IOException, InterruptedException {
    if (kind.takesSingleArticles()) {
      return writing(folder, articles, token, reindexing);
    }
    SearchEngine engine = kind.over(folder, articles);
    Server server =
        Server.start(
            engine,
            Settings.with(Map.of(Setting.PORT, "0", Setting.TOKEN, token)),
            new Writers(null, ArticleJson::read, reindexing));
    return new TestService(engine, server, Map.of("Authorization", "Bearer " + token), () -> {});
  }

  /** Over the shipped corpus. */
  static TestService shipped(Path folder) throws IOException {
    List<Article> articles = new ArrayList<>();
    Corpus.open(Path.of("corpus"))
        .forEach(page -> {
          if (page instanceof Ingested.Accepted found) {
            articles.add(found.article());
          }
        });
    return over(embedded(folder, articles), Map.of());
  }

  /** With searches that take {@code millis}. */
  static TestService slow(
      TestEngine engine, Path folder, Map<Setting, String> differences, long millis)
      throws IOException, InterruptedException {
    return over(new SlowEngine(engine.over(folder, ARTICLES), millis), differences);
  }

  /** Over an engine, which is closed with it. */
  static TestService over(SearchEngine engine, Map<Setting, String> differences)
      throws IOException {
    Map<Setting, String> settings = new EnumMap<>(Setting.class);
    settings.put(Setting.PORT, "0");
    settings.putAll(differences);
    return new TestService(
        engine, Server.start(engine, Settings.with(settings)), Map.of(), () -> {});
  }

  private static SearchEngine embedded(Path folder, List<Article> articles) throws IOException {
    buildIndex(folder, articles);
    return LuceneEngine.open(folder);
  }

  private static void buildIndex(Path folder, List<Article> articles) throws IOException {
    try (IndexBuild build = new LuceneIndexer(folder).begin()) {
      articles.forEach(build::add);
      build.publish();
    }
  }

  Server server() {
    return server;
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send("GET", path, Map.of());
  }

  HttpResponse<String> send(String method, String path, Map<String, String> headers)
      throws IOException, InterruptedException {
    return send(method, path, headers, "");
  }

  HttpResponse<String> send(String method, String path, Map<String, String> headers, String body)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .timeout(Duration.ofSeconds(20))
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    always.forEach(request::header);
    headers.forEach(request::header);
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  HttpResponse<String> post(String path, String type, byte[] body)
      throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .timeout(Duration.ofSeconds(20))
            .header("Content-Type", type)
            .POST(BodyPublishers.ofByteArray(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  /** Sends bytes as they are and gives everything that comes back until the server closes. */
  String raw(String request) throws IOException {
    try (Socket socket = connect()) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      return rest(socket);
    }
  }

  /** A connection that fails a read after ten seconds of silence. */
  Socket connect() throws IOException {
    Socket socket = new Socket(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port);
    socket.setSoTimeout(10_000);
    return socket;
  }

  static String rest(Socket socket) throws IOException {
    InputStream in = socket.getInputStream();
    return new String(in.readAllBytes(), StandardCharsets.UTF_8);
  }

  static String contentType(HttpResponse<String> answer) {
    return answer.headers().firstValue("Content-Type").orElse("").split(";", 2)[0];
  }

  static Article article(String id, String title, String text) {
    return new Article(
        id, title, null, List.of(Block.paragraph(text)), Origin.UNKNOWN, LegalDocument.NONE);
  }

  /** Closing again is harmless: a class whose next invocation is skipped closes the last one's. */
  @Override
  public void close() throws IOException {
    if (closed) {
      return;
    }
    closed = true;
    server.close();
    besides.close();
    engine.close();
  }
}
