package vn.tracuu.text.legacy;

/**
 * The decoders that there are. Single-byte tables stand sixteen letters a row, NFC, beginning with
 * the row that is named.
 */
final class Tables {
  /**
   * TCVN 5712:1993 from A0. The fonts are of Windows, so 80 to 9F are its quotes and dashes, not
   * the standard's capitals; the capitals among the rows below are the standard's, the fonts lack
   * them.
   */
  static final SingleByte TCVN3 =
      SingleByte.from(
          0xA1,
          // B0 to B4 are the marks grave, hook, tilde, acute, dot
          """
          Ă Â Ê Ô Ơ Ư Đ ă â ê ô ơ ư đ Ằ
          \u0300 \u0309 \u0303 \u0301 \u0323 à ả ã á ạ Ẳ ằ ẳ ẵ ắ Ẵ
          Ắ Ầ Ẩ Ẫ Ấ Ề ặ ầ ẩ ẫ ấ ậ è Ể ẻ ẽ
          é ẹ ề ể ễ ế ệ ì ỉ Ễ Ế Ồ ĩ í ị ò
          Ổ ỏ õ ó ọ ồ ổ ỗ ố ộ ờ ở ỡ ớ ợ ù
          Ỗ ủ ũ ú ụ ừ ử ữ ứ ự ỳ ỷ ỹ ý ỵ Ố
          """);

  /** RFC 1456, section 4; the last six capitals stand on control codes. */
  static final SingleByte VISCII =
      SingleByte.from(
              0x80,
              """
              Ạ Ắ Ằ Ặ Ấ Ầ Ẩ Ậ Ẽ Ẹ Ế Ề Ể Ễ Ệ Ố
              Ồ Ổ Ỗ Ộ Ợ Ớ Ờ Ở Ị Ỏ Ọ Ỉ Ủ Ũ Ụ Ỳ
              Õ ắ ằ ặ ấ ầ ẩ ậ ẽ ẹ ế ề ể ễ ệ ố
              ồ ổ ỗ Ỡ Ơ ộ ờ ở ị Ự Ứ Ừ Ử ơ ớ Ư
              À Á Â Ã Ả Ă ẳ ẵ È É Ê Ẻ Ì Í Ĩ ỳ
              Đ ứ Ò Ó Ô ạ ỷ ừ ử Ù Ú ỹ ỵ Ý ỡ ư
              à á â ã ả ă ữ ẫ è é ê ẻ ì í ĩ ỉ
              đ ự ò ó ô õ ỏ ọ ụ ù ú ũ ủ ý ợ Ữ
              """)
          .with(0x02, '\u1EB2') // Ẳ
          .with(0x05, '\u1EB4') // Ẵ
          .with(0x06, '\u1EAA') // Ẫ
          .with(0x14, '\u1EF6') // Ỷ
          .with(0x19, '\u1EF8') // Ỹ
          .with(0x1E, '\u1EF4'); // Ỵ

  /** Code page 1258 from C0; windows-1252 below, but for four letters that are not there. */
  static final SingleByte WINDOWS_1258 =
      SingleByte.from(
              0xC0,
              """
              À Á Â Ă Ä Å Æ Ç È É Ê Ë \u0300 Í Î Ï
              Đ Ñ \u0309 Ó Ô Ơ Ö × Ø Ù Ú Û Ü Ư \u0303 ß
              à á â ă ä å æ ç è é ê ë \u0301 í î ï
              đ ñ \u0323 ó ô ơ ö ÷ ø ù ú û ü ư ₫ ÿ
              """)
          .with(0x8A, Windows1252.UNDEFINED)
          .with(0x8E, Windows1252.UNDEFINED)
          .with(0x9A, Windows1252.UNDEFINED)
          .with(0x9E, Windows1252.UNDEFINED);

  static final Vni VNI = new Vni();
  static final Viqr VIQR = new Viqr();

  private Tables() {}
}
