package tachyon.chatroom.contract;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** A change of a text that an incorrect encoding, a database or a careless cleanup makes. */
@SuppressWarnings("ImmutableEnumChecker") // The functions have no state.
enum Distortion {
    PLUS_BECOMES_SPACE(text -> text.replace('+', ' ')),
    SPACE_BECOMES_PLUS(text -> text.replace(' ', '+')),
    SPACE_BECOMES_PERCENT_20(text -> text.replace(" ", "%20")),
    PERCENT_20_BECOMES_SPACE(text -> text.replace("%20", " ")),
    PERCENT_2F_BECOMES_SLASH(text -> text.replace("%2F", "/")),
    PERCENT_IS_ENCODED_TWICE(text -> text.replace("%", "%25")),
    PERCENT_IS_REMOVED(text -> text.replace("%", "")),
    ENDS_ARE_STRIPPED(String::strip),
    LEADING_BLANKS_ARE_STRIPPED(String::stripLeading),
    TRAILING_BLANKS_ARE_STRIPPED(String::stripTrailing),
    RUNS_OF_SPACES_COLLAPSE(text -> text.replaceAll(" +", " ")),
    NO_BREAK_SPACE_BECOMES_SPACE(text -> text.replace('\u00a0', ' ')),
    LOWER_CASE(text -> text.toLowerCase(Locale.ROOT)),
    UPPER_CASE(text -> text.toUpperCase(Locale.ROOT)),
    NFC(text -> Normalizer.normalize(text, Normalizer.Form.NFC)),
    NFD(text -> Normalizer.normalize(text, Normalizer.Form.NFD)),
    NFKC(text -> Normalizer.normalize(text, Normalizer.Form.NFKC)),
    ACCENTS_ARE_REMOVED(text -> Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "")),
    CONTROL_CHARACTERS_ARE_REMOVED(text -> text.replaceAll("\\p{Cc}", "")),
    NUL_ENDS_THE_TEXT(text -> text.indexOf(0) < 0 ? text : text.substring(0, text.indexOf(0))),
    CARRIAGE_RETURNS_ARE_REMOVED(text -> text.replace("\r", "")),
    LINE_BREAKS_BECOME_SPACES(text -> text.replace('\n', ' ')),
    TABS_BECOME_SPACES(text -> text.replace('\t', ' ')),
    FORMAT_CHARACTERS_ARE_REMOVED(text -> text.replaceAll("\\p{Cf}", "")),
    BYTE_ORDER_MARK_IS_REMOVED(text -> text.startsWith("\ufeff") ? text.substring(1) : text),
    LIKE_SIGNS_ARE_ESCAPED(text -> text.replaceAll("([%_])", "\\\\$1")),
    REGEX_SIGNS_ARE_QUOTED(text -> text.replaceAll("([.*?+^$()\\[\\]{}|\\\\])", "\\\\$1")),
    BACKSLASHES_ARE_REMOVED(text -> text.replace("\\", "")),
    BACKSLASHES_BECOME_SLASHES(text -> text.replace('\\', '/')),
    QUOTES_ARE_ESCAPED(text -> text.replace("\"", "\\\"")),
    APOSTROPHES_ARE_DOUBLED(text -> text.replace("'", "''")),
    JSON_ESCAPES_ARE_READ_TWICE(text -> text.replace("\\u0041", "A").replace("\\n", "\n")),
    HTML_IS_ESCAPED(text -> text.replace("&", "&amp;").replace("<", "&lt;")),
    HTML_IS_UNESCAPED(text -> text.replace("&amp;", "&").replace("&lt;", "<")),
    TAGS_ARE_REMOVED(text -> text.replaceAll("<[^>]*>", "")),
    HASH_ENDS_THE_TEXT(text -> text.contains("#") ? text.substring(0, text.indexOf('#')) : text),
    AMPERSAND_ENDS_THE_TEXT(text -> text.contains("&") ? text.substring(0, text.indexOf('&')) : text),
    QUESTION_MARK_ENDS_THE_TEXT(text -> text.contains("?") ? text.substring(0, text.indexOf('?')) : text),
    SEMICOLON_ENDS_THE_TEXT(text -> text.contains(";") ? text.substring(0, text.indexOf(';')) : text),
    SLASHES_ARE_MERGED(text -> text.replaceAll("/+", "/")),
    EMOJI_BECOME_REPLACEMENTS(text -> text.replaceAll("[\\x{10000}-\\x{10FFFF}]", "\ufffd")),
    ONLY_LATIN_1_IS_KEPT(text -> text.replaceAll("[^\\x00-\\xff]", "?")),
    ONLY_ASCII_IS_KEPT(text -> text.replaceAll("[^\\x00-\\x7f]", "?")),
    UTF_8_IS_READ_AS_LATIN_1(Distortion::readAsLatin1),
    NULL_BECOMES_EMPTY(text -> text.equals("null") ? "" : text),
    TRUNCATED_TO_64(text -> text.substring(0, Math.min(64, text.length()))),
    TRUNCATED_TO_255(text -> text.substring(0, Math.min(255, text.length()))),
    TRUNCATED_TO_20_000(text -> text.substring(0, Math.min(20_000, text.length())));

    private static final Pattern ASCII = Pattern.compile("[!-~]+");

    private final UnaryOperator<String> change;

    Distortion(UnaryOperator<String> change) {
        this.change = change;
    }

    String of(String text) {
        return change.apply(text);
    }

    /** Returns whether the distortion makes another valid identifier of an operator, which consists of visible ASCII. */
    boolean changesVisibleAscii() {
        String ascii = "Ab%20%2F%%__+..**(x)[y]{z}|^$\\u0041'q'\"<b>&amp;#?;//null" + "x".repeat(20_001);
        return !of(ascii).equals(ascii) && ASCII.matcher(of(ascii)).matches();
    }

    private static String readAsLatin1(String text) {
        return new String(
                text.getBytes(java.nio.charset.StandardCharsets.UTF_8), java.nio.charset.StandardCharsets.ISO_8859_1);
    }
}
