#include "namndplan/base/utf8.h"

#include "doctest/doctest.h"

namespace {

using namespace namndplan;

}  // namespace

TEST_CASE("the first malformed byte is found") {
  constexpr std::size_t none = std::string::npos;
  struct {
    std::string_view text;
    std::size_t at;
  } const rows[] = {
      {"", none},
      {"abc åäö – 😀", none},
      // the ends of what each length holds
      {"\x7f\xc2\x80\xdf\xbf\xe0\xa0\x80\xef\xbf\xbf\xf0\x90\x80\x80\xf4\x8f\xbf\xbf", none},
      {"\xed\x9f\xbf\xee\x80\x80", none},
      // a lone continuation, bytes that occur nowhere
      {"a\x80", 1},
      {"ab\xff", 2},
      {"\xfe", 0},
      // overlong
      {"\xc0\x80", 0},
      {"\xc1\xbf", 0},
      {"\xe0\x9f\xbf", 0},
      {"\xf0\x8f\xbf\xbf", 0},
      // surrogates, above U+10FFFF
      {"x\xed\xa0\x80", 1},
      {"\xed\xbf\xbf", 0},
      {"\xf4\x90\x80\x80", 0},
      {"\xf5\x80\x80\x80", 0},
      // cut off: the place is where the character begins
      {"å\xc3", 2},
      {"\xe2\x82", 0},
      {"\xf0\x9f\x98", 0},
      {"\xe2\x82z", 0},
  };
  for (const auto& row : rows) CHECK(invalid_utf8(row.text).value_or(none) == row.at);
}

TEST_CASE("every input is walked to its end, malformed bytes one by one") {
  const std::string_view text = "å\xffz\xe2\x82";
  const char32_t expected[] = {0xE5, 0xDCFF, U'z', 0xDCE2, 0xDC82};
  std::size_t at = 0;
  for (const char32_t c : expected) CHECK(next_code_point(text, at) == c);
  CHECK(at == text.size());
  CHECK(count_code_points(text) == 5);
  CHECK(count_code_points("åäö😀") == 4);
}

TEST_CASE("code points are written as they are read") {
  constexpr char32_t points[] = {0x00, 0x7f, 0x80, 0x7ff, 0x800, 0xffff, 0x10000, 0x10ffff};
  for (const char32_t c : points) {
    std::string text;
    append_utf8(text, c);
    std::size_t at = 0;
    CHECK(next_code_point(text, at) == c);
    CHECK(at == text.size());
  }
}

TEST_CASE("display width is in terminal columns") {
  CHECK(display_width("") == 0);
  CHECK(display_width("mål") == 3);
  CHECK(display_width("a\u030al") == 2);  // a combining ring
  CHECK(display_width("日本") == 4);
  CHECK(display_width("😀") == 2);
  CHECK(display_width("–…−") == 3);
}

TEST_CASE("characters that no file may hold") {
  constexpr char32_t forbidden[] = {
      0x00,   0x08,   0x0b,   0x0c,   0x0e,   0x1b,    0x1f,     0x7f,    0x80,    0x85,    0x9f,
      0x061c, 0x200e, 0x200f, 0x2028, 0x2029, 0x202a,  0x202e,   0x2066,  0x2069,  0xd800,  0xdfff,
      0xfdd0, 0xfdef, 0xfeff, 0xfffe, 0xffff, 0x1fffe, 0x10ffff, 0xe0000, 0xe007f, 0x110000};
  for (const char32_t c : forbidden) {
    CAPTURE(code_point_name(c));
    CHECK(is_forbidden(c));
  }
  constexpr char32_t allowed[] = {0x09,   0x0a,   0x0d,   0x20,   0x7e,   0xa0,   0xe5,
                                  0x2009, 0x2013, 0x202f, 0x2212, 0xfffd, 0x1f600};
  for (const char32_t c : allowed) {
    CAPTURE(code_point_name(c));
    CHECK_FALSE(is_forbidden(c));
  }
  CHECK(code_point_name(0x202e) == "U+202E");
  CHECK(code_point_name(0x9) == "U+0009");
  CHECK(code_point_name(0x1f600) == "U+1F600");
}

TEST_CASE("decomposed letters are composed, and NFC is left alone") {
  CHECK(to_nfc("ma\u030al") == "mål");
  CHECK(to_nfc("A\u030a O\u0308") == "Å Ö");
  CHECK(to_nfc("\u212b") == "Å");  // the Ångström sign
  // marks in the other order
  CHECK(to_nfc("q\u0307\u0323") == "q\u0323\u0307");
  for (const char* text : {"", "mål", "– “a” … 1\u202f234", "\u2212\u20ac", "😀", "q\u0323\u0307"}) {
    CAPTURE(text);
    CHECK_FALSE(to_nfc(text).has_value());
  }
}

TEST_CASE("a long run of marks in disorder takes no quadratic time") {
  std::string marks = "a";
  for (int i = 0; i < 150'000; ++i) marks += "\u0301\u0323";  // above, below
  const auto composed = to_nfc(marks);
  REQUIRE(composed);
  CHECK(composed->starts_with("\u1ea1\u0323\u0323"));  // the first mark below went into the letter
  CHECK(composed->ends_with("\u0301\u0301"));
}

TEST_CASE("foreign text is made visible and harmless") {
  struct {
    std::string_view text;
    const char* expected;
  } const rows[] = {
      {"Mål 3.10: åäö – 😀", "Mål 3.10: åäö – 😀"},
      // control, direction and other forbidden characters
      {std::string_view("\0\x1b[31m\x7f", 7), R"(\x00\x1b[31m\x7f)"},
      {"\u0085\u202e\ufeff\U000e0041", R"(\u{85}\u{202e}\u{feff}\u{e0041})"},
      {"a\tb\r\nc", R"(a\tb\r\nc)"},
      // malformed bytes
      {"a\xff\xc3", R"(a\xff\xc3)"},
      {"\xed\xa0\x80", R"(\xed\xa0\x80)"},
      // workflow commands
      {"::error::x", R"(:\:error::x)"},
      {"  ::error::x", R"(  :\:error::x)"},
      {"\u00a0\u3000::x", "\u00a0\u3000:\\:x"},
      {":::x", R"(:\::x)"},
      {"a ::x", "a ::x"},
      {": :", ": :"},
      {"a ##[error]", R"(a #\#[error])"},
      {"####[x]", R"(###\#[x])"},
      {"#[x] ## [", "#[x] ## ["},
      {"##vso[x] ###TeamCity[y", R"(#\#vso[x] ##\#TeamCity[y)"},
      {"##v1[x] ##å[ ##vso (", "##v1[x] ##å[ ##vso ("},
  };
  for (const auto& row : rows) CHECK(visible(row.text) == row.expected);
}

TEST_CASE("text with line ends keeps them, and nothing that may not be seen") {
  CHECK(printable("a\tb\r\nc\n::d ##[e") == "a\tb\r\nc\n::d ##[e");
  CHECK(printable("\x1b]0;x\x07\u202e\u0085") == R"(\x1b]0;x\x07\u{202e}\u{85})");
  CHECK(printable("a\xff\nb") == "a\\xff\nb");
}

TEST_CASE("what shows nothing") {
  for (char32_t c :
       U"\t\n "
       U"\u00a0\u00ad\u115f\u1680\u180e\u2003\u200b\u200d\u2028\u2060\u2800\u3000\u3164\ufe0f"
       U"\ufeff") {
    CHECK_MESSAGE(is_invisible(c), static_cast<unsigned>(c));
  }
  for (char32_t c : {U'a', U'1', U'=', U'å', U'–', U'＝'}) CHECK(!is_invisible(c));
}

TEST_CASE("lines that a CI runner takes for commands") {
  for (const char* line :
       {"::", "::error::a", "  ::a", "\u00a0 ::a", "##[a]", "a ###[b", "\u3000::", "##vso[a",
        "x ##teamcity[", "\t::", "\u200b::", "\u2060\u180e\ufeff::"}) {
    CHECK_MESSAGE(is_log_command(line), line);
    CHECK_MESSAGE(!is_log_command(visible(line)), line);
  }
  for (const char* line :
       {"", " ", "a ::b", ":", ": :", "##", "# #[a", "- ::a", "##vso", "##a b["}) {
    CHECK_MESSAGE(!is_log_command(line), line);
  }
}

TEST_CASE("one blank between words") {
  CHECK(one_spaced("").empty());
  CHECK(one_spaced(" \n").empty());
  CHECK(one_spaced("a b") == "a b");
  CHECK(one_spaced("\ta  b\r\n c ") == "a b c");
}

TEST_CASE("what is visible stays as it is when it is made visible again") {
  for (const char* text : {"::x", "##[x]", "##vso[x]", "\x1b", "a\xff"}) {
    CHECK(visible(visible(text)) == visible(text));
  }
}

TEST_CASE("long texts are cut between characters") {
  CHECK(shorten("åäö", 3) == "åäö");
  CHECK(shorten("åäöå", 3) == "åä…");
  CHECK(shorten("ab", 1) == "…");
  CHECK(shorten("", 1).empty());
  CHECK(shorten("ab", 0).empty());
  CHECK(shorten(std::string(60, 'x')) == std::string(60, 'x'));
  CHECK(shorten(std::string(61, 'x')) == std::string(59, 'x') + "…");
}

TEST_CASE("lower case is for the letters of Swedish words") {
  CHECK(lower("MÅNAD Ä Ö Zz") == "månad ä ö zz");
  CHECK(lower("ÉÜ\xff") == "ÉÜ\xff");
}

TEST_CASE("the blanks around values are trimmed") {
  CHECK(trim(" \t\u00a0\u2009\u202fa b\u202f\u2009\u00a0\t ") == "a b");
  CHECK(trim("\u00a0 ").empty());
  CHECK(trim("\na\u2003") == "\na\u2003");
}
