package vn.tracuu.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * All syllables that the rules of the orthography allow, spoken ones and others: onset x rime x
 * tone. Written without looking at {@link Spelling}, so that each proves the other.
 */
public final class SyllableInventory {
  /** Onsets whose spelling does not depend on the vowel behind it. */
  private static final List<String> PLAIN_ONSETS =
      words("b ch d đ h kh l m n nh p ph r s t th tr v x");

  /** Rimes that begin with a front vowel: e, ê, i. */
  private static final List<String> FRONT =
      words(
          "e em en eng eo ep et ec ê êm ên ênh êu êp êt êch i im in inh iu ip it ich ia iêu iêm iên"
              + " iêng iêp iêt iêc");

  /** Rimes that begin with any other vowel and have no glide. */
  private static final List<String> BACK =
      words(
          "a ai ao au ay am an ang anh ap at ac ach ăm ăn ăng ăp ăt ăc âu ây âm ân âng âp ât âc"
              + " o oi om on ong op ot oc oong ooc ô ôi ôm ôn ông ôp ôt ôc ơ ơi ơm ơn ơp ơt"
              + " u ui um un ung up ut uc ua uôi uôm uôn uông uôt uôc"
              + " ư ưi ưu ưng ưt ưc ưa ươi ươu ươm ươn ương ươp ươt ươc");

  /** Rimes with the glide, written o or u. */
  private static final List<String> GLIDED =
      words(
          "oa oai oao oay oam oan oang oanh oap oat oac oach oăm oăn oăng oăt oăc oe oeo oen oet"
              + " uân uâng uât uây uê uên uênh uêch uơ uy uya uyên uyêt uynh uych uyt uyu uyp");

  /** What follows qu; the u is the glide itself. */
  private static final List<String> AFTER_QU =
      words(
          "a ai ao au ay an ang anh at ac ach ăm ăn ăng ăp ăt ăc ân âng ât âu ây e en eo et ê ên"
              + " ênh êt êch i in it ich ơ ôc y yên yêt ynh yt ych");

  private static final Set<String> STOP_CODAS = Set.of("p", "t", "c", "h");

  private SyllableInventory() {}

  /**
   * A syllable.
   *
   * @param letters lower case, NFC, without tone
   * @param tone 0 to 5 as in {@link Tone}
   */
  public record Syllable(String letters, int tone) {
    /** How it is told from others: lone y and lone i are one where the orthography allows both. */
    String identity() {
      boolean twin = letters.matches("([hklmst]|qu)y");
      return (twin ? letters.replace('y', 'i') : letters) + "/" + tone;
    }
  }

  /** Every syllable once. */
  public static List<Syllable> all() {
    Set<String> toneless = new java.util.LinkedHashSet<>();
    for (String onset : PLAIN_ONSETS) {
      join(toneless, onset, FRONT, BACK, GLIDED);
    }
    join(toneless, "", List.of("e", "em", "en", "eo", "ep", "et", "ê", "êm", "ên", "êu", "êch"));
    join(toneless, "", List.of("i", "im", "in", "inh", "it", "ich", "ia", "y"));
    join(toneless, "y", List.of("êu", "êm", "ên", "êng", "êt", "êc"));
    join(toneless, "", BACK, GLIDED);
    join(toneless, "k", FRONT, List.of("y"));
    join(toneless, "gh", FRONT);
    join(toneless, "ngh", FRONT);
    join(toneless, "c", BACK);
    join(toneless, "g", BACK);
    join(toneless, "ng", BACK, GLIDED);
    join(toneless, "qu", AFTER_QU);
    join(toneless, "gi", BACK, List.of("e", "eo", "ep", "et", "êng", "êt", "", "n", "m", "p"));
    for (String onset : List.of("h", "l", "m", "s", "t")) {
      toneless.add(onset + "y");
    }
    List<Syllable> all = new ArrayList<>();
    toneless.forEach(letters -> addTones(all, letters));
    return all;
  }

  @SafeVarargs
  private static void join(Set<String> to, String onset, List<String>... rimes) {
    for (List<String> list : rimes) {
      list.forEach(rime -> to.add(onset + rime));
    }
  }

  /** A stopped syllable, one in -p -t -c -ch, has only sắc and nặng. */
  private static void addTones(List<Syllable> all, String letters) {
    boolean stopped =
        STOP_CODAS.contains(letters.substring(letters.length() - 1)) && !letters.endsWith("nh");
    int[] tones = stopped ? new int[] {1, 5} : new int[] {0, 1, 2, 3, 4, 5};
    for (int tone : tones) {
      all.add(new Syllable(letters, tone));
    }
  }

  private static List<String> words(String list) {
    return List.of(list.split(" "));
  }
}
