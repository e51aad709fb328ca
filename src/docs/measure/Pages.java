import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The first page of results beside the API's answer to the same question, in one run, the kinds of request in random turns: how
 * long each takes from request to last byte, and what a page weighs.
 *
 *     java src/docs/measure/Pages.java http://127.0.0.1:8080 QUESTIONS.jsonl [ROUNDS]
 */
class Pages {
  /** A page counts all facets; the API counts those that are asked for. */
  private static final List<String> KINDS = List.of("/?", "/api/search?facets=all&", "/api/search?");

  private static final Pattern TEXT = Pattern.compile("\"text\": *\"((?:[^\"\\\\]|\\\\.)*)\"");
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  public static void main(String[] args) throws Exception {
    List<String> questions = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of(args[1]))) {
      Matcher text = TEXT.matcher(line);
      if (text.find()) {
        questions.add(text.group(1).replace("\\", ""));
      }
    }
    int rounds = args.length > 2 ? Integer.parseInt(args[2]) : 3;
    double[][] ms = new double[KINDS.size()][rounds * questions.size()];
    int heaviest = 0;
    int turn = 0;
    Random random = new Random(1);
    List<Integer> order = new ArrayList<>(List.of(0, 1, 2));
    for (int round = -1; round < rounds; round++) { // the first one only warms up
      for (String question : questions) {
        Collections.shuffle(order, random);
        for (int kind : order) {
          String address = args[0] + KINDS.get(kind) + "q=" + URLEncoder.encode(question, StandardCharsets.UTF_8);
          long start = System.nanoTime();
          var answer = CLIENT.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofByteArray());
          if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.statusCode() + " for " + address);
          }
          ms[kind][Math.max(0, turn)] = (System.nanoTime() - start) / 1e6;
          heaviest = kind == 0 ? Math.max(heaviest, answer.body().length) : heaviest;
        }
        turn = round < 0 ? 0 : turn + 1;
      }
    }
    for (int kind = 0; kind < KINDS.size(); kind++) {
      Arrays.sort(ms[kind]);
      System.out.printf("%-26s p50 %7.2f ms   p95 %7.2f ms%n", KINDS.get(kind), at(ms[kind], 50), at(ms[kind], 95));
    }
    System.out.printf(
        "RESULT %d questions, %d rounds: page / API p50 %.2f (with the page's facets %.2f); heaviest page %d bytes%n",
        questions.size(), rounds, at(ms[0], 50) / at(ms[2], 50), at(ms[0], 50) / at(ms[1], 50), heaviest);
  }

  private static double at(double[] sorted, int percent) {
    return sorted[sorted.length * percent / 100];
  }
}
