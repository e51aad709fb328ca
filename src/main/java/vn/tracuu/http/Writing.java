package vn.tracuu.http;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tracuu.article.Article;
import vn.tracuu.engine.NotStoredException;
import vn.tracuu.engine.Publishing;
import vn.tracuu.engine.Publishing.Receipt;

/** What whoever has the token may change: single articles, and the index as a whole. */
final class Writing {
  /** How far wrong values are listed; a body of nothing but mistakes has a bounded answer. */
  private static final int MAX_ERRORS = 50;

  private static final String ONLY_ANSWERS = "this service only answers";

  static final List<String> REINDEX = List.of("full");

  private final Token token;
  private final Writers writers;

  Writing(Token token, Writers writers) {
    this.token = token;
    this.writers = writers;
  }

  /**
   * What became of a change.
   *
   * @param searchable whether {@code generation} is served already
   * @param generation the generation that has the change, or is expected to be the first one
   */
  record Change(String id, boolean searchable, String generation) {}

  /** Publishes an article: 201 if it is new, 200 if it is another version, or the same again. */
  void put(Context ctx) {
    Publishing publishing = publishing(ctx);
    String id = ctx.pathParam("id");
    Receipt receipt = publishing.put(article(ctx, id));
    if (receipt.created()) {
      ctx.status(201).header("Location", "/api/articles/" + Links.encodePath(id));
    }
    answer(ctx, id, receipt);
  }

  /** Takes an article away, for good: the corpus does not bring it back. */
  void delete(Context ctx) {
    String id = ctx.pathParam("id");
    Receipt receipt =
        publishing(ctx)
            .delete(id)
            .orElseThrow(() ->
                new ProblemException(
                    Problem.of(404, "Not found", "the collection holds no such article")));
    answer(ctx, id, receipt);
  }

  /** Starts a batch; how it goes is told at the same address. */
  void reindex(Context ctx, Parameters parameters) {
    Reindexing reindexing = reindexing(ctx);
    String full = parameters.choice("full", List.of("false", "true"));
    parameters.check();
    switch (reindexing.begin(full.equals("true"))) {
      case STARTED -> ctx.status(202).header("Location", "/api/reindex").json(reindexing.status());
      case UNDER_WAY ->
          throw new ProblemException(
              Problem.of(
                  409, "Under way", "a reindex is under way: GET /api/reindex tells how far"));
      case NO_CORPUS ->
          throw new ProblemException(
              Problem.of(503, "No corpus", "there is nothing where the setting corpus points to"));
    }
  }

  void progress(Context ctx) {
    ctx.json(reindexing(ctx).status());
  }

  /** The disk's trouble is told apart from that of whoever asks. */
  static void notStored(NotStoredException e, Context ctx) {
    ctx.header("Retry-After", "30");
    ctx.header("Cache-Control", "no-store");
    Problem problem =
        e.full()
            ? Problem.of(507, "Insufficient storage", "not stored: the disk of the index is full")
            : Problem.of(503, "Not stored", "not stored: the disk of the index cannot be written");
    ctx.status(problem.status()).json(problem).contentType(Problem.CONTENT_TYPE);
  }

  private Publishing publishing(Context ctx) {
    token.require(ctx);
    return there(
        writers.publishing(),
        writers.reindexing() == null
            ? ONLY_ANSWERS
            : "this index takes no single articles: POST /api/reindex reads the corpus again");
  }

  private Reindexing reindexing(Context ctx) {
    token.require(ctx);
    return there(writers.reindexing(), ONLY_ANSWERS);
  }

  private static <W> W there(@Nullable W writer, String otherwise) {
    return Optional.ofNullable(writer)
        .orElseThrow(() -> new ProblemException(Problem.of(403, "Writing is off", otherwise)));
  }

  private Article article(Context ctx, String id) {
    if (!TextBody.isOf("application/json", ctx)) {
      throw new ProblemException(
          Problem.of(
              415, "Unsupported media type", "send the article as application/json, in UTF-8"));
    }
    List<Problem.ParameterError> errors = new ArrayList<>();
    Optional<Article> article =
        writers
            .reader()
            .read(
                id,
                ctx.bodyAsBytes(),
                (part, detail) -> {
                  if (errors.size() < MAX_ERRORS) {
                    errors.add(new Problem.ParameterError(part, detail));
                  }
                });
    return article.orElseThrow(() -> new ProblemException(Problem.badRequest(errors)));
  }

  private static void answer(Context ctx, String id, Receipt receipt) {
    ctx.json(new Change(id, receipt.searchable(), receipt.generation()));
  }
}
