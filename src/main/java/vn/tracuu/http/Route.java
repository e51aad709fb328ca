package vn.tracuu.http;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.List;

/**
 * One route of the service.
 *
 * @param method how it is asked; {@code GET} stands for {@code HEAD} too
 * @param path as Javalin writes it: {@code <id>} may hold slashes
 * @param parameters every query parameter that it reads; no other can be read
 * @param answer writes the answer
 */
record Route(HandlerType method, String path, List<String> parameters, Answer answer) {
  /** Answers one request. */
  @FunctionalInterface
  interface Answer {
    void write(Context ctx, Parameters parameters);
  }

  /** An answer that the request's parameters change nothing of. */
  @FunctionalInterface
  interface PlainAnswer {
    void write(Context ctx);
  }

  static Route get(String path, List<String> parameters, Answer answer) {
    return new Route(HandlerType.GET, path, parameters, answer);
  }

  static Route get(String path, PlainAnswer answer) {
    return of(HandlerType.GET, path, answer);
  }

  static Route post(String path, List<String> parameters, Answer answer) {
    return new Route(HandlerType.POST, path, parameters, answer);
  }

  static Route of(HandlerType method, String path, PlainAnswer answer) {
    return new Route(method, path, List.of(), (ctx, none) -> answer.write(ctx));
  }

  static Route post(String path, PlainAnswer answer) {
    return new Route(HandlerType.POST, path, List.of(), (ctx, none) -> answer.write(ctx));
  }

  /** What is asked of it by Javalin. */
  void handle(Context ctx) {
    Exchange.of(ctx).route(path);
    answer.write(ctx, Parameters.of(ctx, parameters));
  }
}
