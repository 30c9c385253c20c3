package tachyon.chatroom.wire.json;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tachyon.chatroom.wire.WireFormatException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;

/**
 * Describes why a document was rejected. Jackson's own messages quote the document, which may echo a secret, so they are
 * left out.
 */
final class JsonViolation {
    static final String LIMIT = "the body's JSON exceeds a limit on depth, strings or numbers";

    private static final int MAX_ID_LENGTH = 100;

    /** Names that a JSON pointer (RFC 6901) has without escapes. */
    private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    /** The depth of a listing's elements: below the body and the list. */
    private static final int ELEMENT_DEPTH = 3;

    private JsonViolation() {}

    /** Returns the violation that an exception shows, while a document is read. */
    static WireFormatException of(RuntimeException e) {
        if (e instanceof WireFormatException violation) {
            return violation;
        }
        if (e instanceof StreamConstraintsException) {
            return new WireFormatException(LIMIT);
        }
        if (e instanceof JacksonException syntax) {
            return new WireFormatException("the body is not valid JSON" + place(syntax.getLocation()));
        }
        return new WireFormatException(String.valueOf(e.getMessage()), e);
    }

    /** Returns the message for a member that no schema has. It quotes the name only if it is plain. */
    static String unknownMember(String name) {
        return (PLAIN_NAME.matcher(name).matches() ? name : "the body") + ": is not a known member";
    }

    /**
     * Returns the violation with the place of the element, such as {@code /chatrooms/37/name (ch_1): is a duplicate field}.
     *
     * @param parser the parser, still at the violation
     * @param list the name of the list, and {@code index} that of the element in it
     * @param id the element's identifier, null if it was not read
     */
    static WireFormatException inElement(
            JsonParser parser, String list, int index, @Nullable String id, RuntimeException e) {
        WireFormatException violation = of(e);
        String rule = String.valueOf(violation.getMessage());
        StringBuilder message = new StringBuilder("/").append(list).append('/').append(index);
        String member = member(parser.streamReadContext());
        if (member != null && PLAIN_NAME.matcher(member).matches()) {
            message.append('/').append(member);
            rule = rule.startsWith(member + ": ") ? rule.substring(member.length() + 2) : rule;
        }
        if (id != null && id.length() <= MAX_ID_LENGTH) {
            message.append(" (").append(id).append(')');
        }
        return new WireFormatException(message.append(": ").append(rule).toString(), violation.getCause());
    }

    /** Returns the element's member that the parser is in, null for none: a deeper place would quote metadata. */
    private static @Nullable String member(@Nullable TokenStreamContext context) {
        TokenStreamContext element = context;
        while (element != null && element.getNestingDepth() > ELEMENT_DEPTH) {
            element = element.getParent();
        }
        return element != null && element.getNestingDepth() == ELEMENT_DEPTH ? element.currentName() : null;
    }

    /** Jackson gives no place for a violated constraint. */
    private static String place(@Nullable TokenStreamLocation location) {
        return location == null ? "" : ", at line " + location.getLineNr() + ", column " + location.getColumnNr();
    }
}
