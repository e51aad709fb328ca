package vn.tracuu.suggest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeystrokesTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "nghij, nghị",
    "quyeets, quyết",
    "quyeest, quyết",
    "mowis, mới",
    "ddoi, đoi",
    "ddoiws, đới",
    "dduwowngf, đường",
    "DDAATS, đất",
    "xax, xã",
    "luaatj, luật",
    "nguwowif, người",
    "quyết, -",
    "quy, -",
    "software, -",
    "sfsf, -",
    "nghijj, -",
  })
  void readsTelex(String typed, String syllable) {
    assertEquals(syllable, Keystrokes.telex(typed).orElse("-"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "nghi5, nghị",
    "quye61t, quyết",
    "d9a61t, đất",
    "ngu7o7i2, người",
    "d9u7o7ng2, đường",
    "xa4, xã",
    "ba8ng2, bằng",
    "covid19, -",
    "h2o9, -",
    "b0, -",
    "a1111, -",
  })
  void readsVni(String typed, String syllable) {
    assertEquals(syllable, Keystrokes.vni(typed).orElse("-"));
  }
}
