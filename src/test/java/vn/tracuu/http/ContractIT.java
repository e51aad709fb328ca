package vn.tracuu.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tracuu.article.Article;
import vn.tracuu.article.Block;
import vn.tracuu.article.LegalDocument;
import vn.tracuu.article.Origin;
import vn.tracuu.article.Published;
import vn.tracuu.engine.TestEngine;

/** The OpenAPI document against the running server, in both directions, over both engines. */
@ParameterizedClass
@EnumSource(TestEngine.class)
class ContractIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static TestService service;
  private static JsonNode document;
  private final TestEngine engine;

  ContractIT(TestEngine engine) {
    this.engine = engine;
  }

  @BeforeParameterizedClassInvocation
  static void start(TestEngine engine, @TempDir Path folder) throws Exception {
    service =
        TestService.writing(engine, folder, articles(), "0123456789abcdef", new IdleReindexing());
    document = JSON.readTree(service.get("/openapi.json").body());
  }

  @AfterParameterizedClassInvocation
  static void stop() throws IOException {
    service.close();
  }

  /** A service whose batches never end. */
  static final class IdleReindexing implements Reindexing {
    private boolean running;

    @Override
    public Begin begin(boolean full) {
      Begin begin = running ? Begin.UNDER_WAY : Begin.STARTED;
      running = true;
      return begin;
    }

    @Override
    public Status status() {
      String started = "2026-01-01T00:00:00Z";
      return new Status(
          running,
          new Run(started, "read", 2, 1, 100, 200L, 0.5, 4.0),
          new Ended(
              started,
              "done",
              1.5,
              null,
              new Report("gen-000001", 2, 2, 0, 0, 0, 0, 1, Map.of("EMPTY", 1L))));
    }

    @Override
    public Optional<LastRun> lastRun() {
      return Optional.of(new LastRun(Instant.parse("2026-01-01T00:00:00Z"), 1.5, true, 2, 0, 1));
    }

    @Override
    public long refused() {
      return 1;
    }
  }

  /** Enough for every part of an answer to be there once. */
  private static List<Article> articles() {
    List<Block> sections = new ArrayList<>();
    for (int i = 1; i <= 30; i++) {
      sections.add(new Block(Block.Kind.HEADING, "Điều " + i + ". Sắp xếp"));
      sections.add(
          Block.paragraph("Tinh giản biên chế, sắp xếp tổ chức bộ máy, lần " + i + ". ".repeat(9)));
    }
    Origin origin =
        new Origin(
            "https://vi.example/1",
            "vi.example",
            "Lê An",
            "Theo báo",
            Published.parse("2017-10-25").orElseThrow());
    return List.of(
        TestService.article("a", "Nghị quyết về đất đai", "Thu hồi đất & bồi thường."),
        TestService.article("b", "Giữ rừng", "Bảo vệ rừng đầu nguồn, giữ đất đai."),
        new Article(
            "c",
            "Nghị quyết về bộ máy",
            "Tinh giản biên chế.",
            sections,
            origin,
            new LegalDocument("18-NQ/TW", "Nghị quyết", "Trung ương", "Nghị quyết 18", "Phần 1")),
        new Article(
            "d",
            "Bàn về bộ máy",
            null,
            List.of(Block.paragraph("Theo điểm a khoản 2 Nghị quyết số 18-NQ/TW và 19-NQ/TW.")),
            origin,
            LegalDocument.NONE));
  }

  /** An operation of the document. */
  record Operation(String method, String path, JsonNode spec) {
    @Override
    public String toString() {
      return method + " " + path;
    }

    List<JsonNode> parameters(String in) {
      return stream(spec.path("parameters"))
          .map(ContractIT::resolve)
          .filter(p -> p.get("in").asText().equals(in))
          .toList();
    }

    /** Its address with all examples; with {@code change} in place of the example of that name. */
    String example(String name, String change) {
      List<String> query = new ArrayList<>();
      for (JsonNode p : parameters("query")) {
        query.addAll(nameOf(p).equals(name) ? List.of(pair(p, change)) : pairs(p));
      }
      return address(query);
    }

    /** Its address with what it requires, and the example of that name. */
    String alone(String name) {
      return address(
          parameters("query").stream()
              .filter(p -> nameOf(p).equals(name) || p.path("required").asBoolean())
              .flatMap(p -> pairs(p).stream())
              .toList());
    }

    private String address(List<String> query) {
      String address = path;
      for (JsonNode p : parameters("path")) {
        address =
            address.replace("{" + nameOf(p) + "}", Links.encodePath(p.get("example").asText()));
      }
      return query.isEmpty() ? address : address + "?" + String.join("&", query);
    }

    private static List<String> pairs(JsonNode parameter) {
      JsonNode example = parameter.get("example");
      return example.isArray()
          ? stream(example).map(value -> pair(parameter, value.asText())).toList()
          : List.of(pair(parameter, example.asText()));
    }

    private static String pair(JsonNode parameter, String value) {
      return nameOf(parameter) + "=" + Links.encode(value);
    }

    static String nameOf(JsonNode parameter) {
      return parameter.get("name").asText();
    }
  }

  static Stream<Operation> operations() {
    return document.get("paths").properties().stream()
        .flatMap(path ->
            path.getValue().properties().stream()
                .map(operation ->
                    new Operation(
                        operation.getKey().toUpperCase(Locale.ROOT),
                        path.getKey(),
                        operation.getValue())));
  }

  static Stream<Operation> gets() {
    return operations().filter(operation -> operation.method.equals("GET"));
  }

  @Test
  void routesAndParametersAreExactlyThoseOfTheDocument() {
    Set<String> served = new TreeSet<>();
    for (Route route : service.server().routes()) {
      String path = route.path().replace('<', '{').replace('>', '}');
      served.add(route.method() + " " + path + " " + new TreeSet<>(route.parameters()));
    }
    Set<String> documented = new TreeSet<>();
    operations()
        .forEach(o ->
            documented.add(
                o
                    + " "
                    + new TreeSet<>(
                        o.parameters("query").stream().map(Operation::nameOf).toList())));

    assertEquals(documented, served);
  }

  @Test
  void everyRouteStandsInTheDocumentForPeople() throws IOException {
    String http = Files.readString(Path.of("src/docs/http.md"));

    assertEquals(
        List.of(), operations().map(Operation::path).filter(p -> !http.contains("`" + p)).toList());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("gets")
  void everyDocumentedExampleWorksAndItsAnswerValidates(Operation operation) throws Exception {
    String address = operation.example("", "");

    assertEquals(List.of(), violations(operation, service.get(address)), address);
    assertEquals(200, service.get(address).statusCode());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("gets")
  void everyDocumentedParameterWorksAlone(Operation operation) throws Exception {
    for (JsonNode parameter : operation.parameters("query")) {
      String address = operation.alone(Operation.nameOf(parameter));

      assertEquals(List.of(), violations(operation, service.get(address)), address);
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "/api/search, csv",
    "/api/search, jsonl",
    "/api/search, ris",
    "/api/search, bibtex",
    "/api/suggest, opensearch",
    "/cite/{id}, ris",
    "/cite/{id}, bibtex",
    "/cite/{id}, csl",
  })
  void everyFormOfAnAnswerIsDocumented(String path, String format) throws Exception {
    Operation operation = operation(path);
    HttpResponse<String> answer = service.get(operation.example("format", format));

    assertEquals(200, answer.statusCode());
    assertEquals(List.of(), violations(operation, answer));
  }

  @ParameterizedTest(name = "{0} has {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          q=tinh+gian+bien+che+sap+xep&facets=all | /hits/0/passages/0
          q=b%E1%BB%99+m%C3%A1y&facets=all          | /facets/cites/0
          q=18nq/tw&explain=true                  | /hits/0/explanation/parts/0
          q=18nq/tw&size=1                        | /next
          q=nghi+quyet+18                         | /numbers/0/preferred
          q=18-NQ/TW                              | /numbers/0/readings/0
          q=18-NQ/TU                              | /numbers/0/near/0
          q=tinh+gian+bien+ch%E1%BA%BFe           | /corrections/0
          q=%22b%E1%BB%99+m%C3%A1y                | /notes/0
          q=b%E1%BB%99+m%C3%A1y                   | /hits/0/reasons/0
          """)
  void answersWithEveryPartValidate(String query, String part) throws Exception {
    HttpResponse<String> answer = service.get("/api/search?" + query);

    assertFalse(JSON.readTree(answer.body()).at(part).isMissingNode(), answer.body());
    assertEquals(List.of(), violations(operation("/api/search"), answer), answer.body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/api/articles/c/similar?n=3", "/api/numbers/19-NQ/TU", "/api/numbers/NQ%2018"})
  void answersOfOtherRoutesValidate(String address) throws Exception {
    Operation operation =
        operation(
            address.contains("similar") ? "/api/articles/{id}/similar" : "/api/numbers/{number}");

    assertEquals(List.of(), violations(operation, service.get(address)));
  }

  @Test
  void everyDocumentedExampleOfABodyWorksAndItsAnswerValidates() throws Exception {
    Operation operation = operation("/api/citations");
    for (var body : operation.spec.at("/requestBody/content").properties()) {
      JsonNode example = body.getValue().get("example");
      String text = example.isTextual() ? example.asText() : example.toString();
      HttpResponse<String> answer =
          service.post(operation.path, body.getKey(), text.getBytes(StandardCharsets.UTF_8));

      assertEquals(200, answer.statusCode());
      assertEquals(List.of(), violations(operation, answer), answer.body());
      assertTrue(JSON.readTree(answer.body()).size() >= 2, answer.body());
    }
  }

  @ParameterizedTest(name = "{0}, {1}")
  @CsvSource({"400, application/json", "415, image/png", "413, text/plain"})
  void aWrongBodyIsRefusedAsDocumented(int status, String type) throws Exception {
    Operation operation = operation("/api/citations");
    HttpResponse<String> answer =
        service.post(operation.path, type, new byte[status == 413 ? 2_000_000 : 1]);

    assertEquals(status, answer.statusCode());
    assertEquals(List.of(), violations(operation, answer), answer.body());
  }

  @ParameterizedTest(name = "{0} {1}={2}")
  @CsvSource({
    "/api/search, q, ?",
    "/api/search, page, 0",
    "/api/search, size, 101",
    "/api/search, format, xml",
    "/api/search, sort, best",
    "/api/search, facets, 'type,colour'",
    "/api/search, explain, yes",
    "/api/search, year, 18",
    "/api/search, cites, đất đai",
    "/api/search, from, 31/2/2018",
    "/api/search, to, 2016",
    "/api/search, cursor, 'a b'",
    "/api/suggest, n, 21",
    "/api/articles/{id}/similar, n, 0",
    "/api/numbers/{number}, size, 101",
    "/feed.atom, q, ?",
    "/, size, x",
    "/cite/{id}, format, endnote",
    "/number/{number}, page, 0",
  })
  void aWrongValueIsRefusedAsDocumented(String path, String parameter, String value)
      throws Exception {
    Operation operation = operation(path);
    HttpResponse<String> answer = service.get(operation.example(parameter, value));

    assertEquals(400, answer.statusCode());
    assertEquals(List.of(), violations(operation, answer));
  }

  @Test
  void whatIsNotThereIsAnsweredAsDocumented() throws Exception {
    HttpResponse<String> answer = service.get("/api/articles/none");
    HttpResponse<String> similar = service.get("/api/articles/none/similar");

    assertEquals(404, answer.statusCode());
    assertEquals(List.of(), violations(operation("/api/articles/{id}"), answer));
    for (String path :
        List.of("/articles/{id}", "/cite/{id}", "/number/{number}", "/assets/{name}")) {
      HttpResponse<String> page = service.get(path.replaceFirst("\\{.*", "none"));
      assertEquals(404, page.statusCode(), path);
      assertEquals(List.of(), violations(operation(path), page), path);
    }
    assertEquals(404, similar.statusCode());
    assertEquals(List.of(), violations(operation("/api/articles/{id}/similar"), similar));
  }

  @ParameterizedTest(name = "{0} {1}: {4}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PUT    | /api/articles/{id} | new/1 | {"title":"Mới","text":"đất đai"}        | 201
          PUT    | /api/articles/{id} | new/1 | {"title":"Mới","text":"đất đai, rừng"}  | 200
          PUT    | /api/articles/{id} | new/1 | {"title":7,"url":"x","published":"mai"} | 400
          DELETE | /api/articles/{id} | new/1 | ''                                      | 200
          DELETE | /api/articles/{id} | none  | ''                                      | 404
          POST   | /api/reindex       | ''    | ''                                      | 202
          POST   | /api/reindex       | ''    | ''                                      | 409
          """)
  void everyWriteIsAnsweredAsDocumented(
      String method, String path, String id, String body, int status) throws Exception {
    Operation operation =
        operations()
            .filter(o -> o.method.equals(method) && o.path.equals(path))
            .findFirst()
            .orElseThrow();
    HttpResponse<String> answer =
        service.send(
            method, path.replace("{id}", id), Map.of("Content-Type", "application/json"), body);

    int expected = engine.takesSingleArticles() || method.equals("POST") ? status : 403;
    assertEquals(expected, answer.statusCode(), answer.body());
    assertEquals(List.of(), violations(operation, answer));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("gets")
  void headHasTheHeadersOfGetAndNoBody(Operation operation) throws Exception {
    String address = operation.example("", "");
    HttpResponse<String> get = service.get(address);
    HttpResponse<String> head = service.send("HEAD", address, Map.of());

    assertEquals(get.statusCode(), head.statusCode());
    assertEquals("", head.body());
    for (String header : List.of("Content-Type", "ETag", "Cache-Control", "Vary")) {
      assertEquals(get.headers().allValues(header), head.headers().allValues(header), header);
    }
  }

  @Test
  void otherMethodsAreRefusedWithThoseThatWork() throws Exception {
    HttpResponse<String> answer = service.send("DELETE", "/api/search?q=a", Map.of());

    assertEquals(405, answer.statusCode());
    assertTrue(answer.headers().firstValue("Allow").orElse("").contains("GET"));
    assertEquals(Problem.CONTENT_TYPE, TestService.contentType(answer));
  }

  /** In what an answer differs from the document. */
  private static List<String> violations(Operation operation, HttpResponse<String> answer)
      throws IOException {
    JsonNode response =
        resolve(operation.spec.get("responses").path(String.valueOf(answer.statusCode())));
    if (response.isMissingNode()) {
      return List.of("status " + answer.statusCode() + " is not documented");
    }
    String type = TestService.contentType(answer);
    JsonNode schema = response.path("content").path(type).path("schema");
    if (schema.isMissingNode()) {
      return List.of("content type " + type + " is not documented");
    }
    List<String> violations = new ArrayList<>(validate(schema, type, answer.body()));
    response
        .path("headers")
        .fieldNames()
        .forEachRemaining(name -> {
          if (answer.headers().firstValue(name).isEmpty()) {
            violations.add("header " + name + " is missing");
          }
        });
    return violations;
  }

  private static List<String> validate(JsonNode schema, String type, String body)
      throws IOException {
    String whole =
        JSON.writeValueAsString(
            Map.of("components", document.get("components"), "allOf", List.of(schema)));
    String instance =
        type.endsWith("json") && !type.endsWith("ndjson") ? body : JSON.writeValueAsString(body);
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(whole, InputFormat.JSON)
        .validate(instance, InputFormat.JSON)
        .stream()
        .map(Object::toString)
        .toList();
  }

  private static Operation operation(String path) {
    return operations().filter(o -> o.path.equals(path)).findFirst().orElseThrow();
  }

  private static JsonNode resolve(JsonNode node) {
    String ref = node.path("$ref").asText();
    return ref.isEmpty() ? node : document.at(ref.substring(1));
  }

  private static Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
