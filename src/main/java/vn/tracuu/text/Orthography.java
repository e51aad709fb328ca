package vn.tracuu.text;

import java.util.Set;

/**
 * Which syllables the orthography allows: its onsets, its rimes, and the tones of stopped
 * syllables.
 *
 * <p>Strict, where {@link Spelling} is lenient: it is asked whether a text can be Vietnamese at all
 * ({@code một} can, {@code mét} can, {@code nh©n} and {@code Straße} cannot), not where a tone mark
 * may stand. It knows nothing of which syllables are words. Stateless; safe for all threads.
 */
public final class Orthography {
  private static final Set<String> ONSETS =
      setOf("b c ch d \u0111 g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x");

  /** All rimes, with and without the glide (o, u), as they are spelled; NFC, without tone. */
  private static final Set<String> RIMES =
      setOf(
          """
          a ai ao au ay am an ang anh ap at ac ach
          ăm ăn ăng ăp ăt ăc âu ây âm ân âng âp ât âc
          e em en eng eo ep et ec ê êm ên êng ênh êu êp êt êch
          i im in inh iu ip it ich ia iêu iêm iên iêng iêp iêt iêc
          o oi om on ong op ot oc oong ooc ô ôi ôm ôn ông ôp ôt ôc ơ ơi ơm ơn ơp ơt
          u ui um un ung up ut uc ua uôi uôm uôn uông uôt uôc
          ư ưi ưu ưn ưng ưt ưc ưa ươi ươu ươm ươn ương ươp ươt ươc
          oa oai oao oay oam oan oang oanh oap oat oac oach oăm oăn oăng oăt oăc oe oeo oen oet
          uân uâng uât uây uê uên uênh uêch uêt uơ uy uya uyên uyêt uynh uych uyt uyu uyp
          y yêu yêm yên yêng yêt yêc yn ynh yt ych
          """);

  private Orthography() {}

  /** Whether {@code form}, a {@linkplain CanonicalForm canonical form}, is an allowed syllable. */
  public static boolean allows(String form) {
    int last = form.length() - 1;
    if (last < 0) {
      return false;
    }
    int tone = Tone.ofDigit(form.charAt(last));
    String letters = tone == Tone.LEVEL ? form : form.substring(0, last);
    return isStopped(letters) ? isStopTone(tone) && isSpelled(letters) : isSpelled(letters);
  }

  /** Some onset and some rime; which vowels an onset goes with is left open. */
  private static boolean isSpelled(String letters) {
    for (int onset = Math.min(3, letters.length() - 1); onset > 0; onset--) {
      if (ONSETS.contains(letters.substring(0, onset))
          && RIMES.contains(letters.substring(onset))) {
        return true;
      }
    }
    return RIMES.contains(letters);
  }

  private static boolean isStopped(String letters) {
    return letters.endsWith("p")
        || letters.endsWith("t")
        || letters.endsWith("c")
        || letters.endsWith("ch");
  }

  private static boolean isStopTone(int tone) {
    return tone == Tone.ACUTE || tone == Tone.DOT;
  }

  private static Set<String> setOf(String words) {
    return Set.of(words.strip().split("\\s+"));
  }
}
