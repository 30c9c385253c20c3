package tachyon.chatroom.wire.response;

import org.jspecify.annotations.Nullable;

/** A response's status line and headers, as a transport holds them. Used by the thread of the call only. */
public interface ResponseHeaders {
    /**
     * Returns the status.
     *
     * @return the status code, unchecked
     */
    int status();

    /**
     * Returns the length of the reason phrase.
     *
     * @return the number of characters
     */
    int reasonLength();

    /**
     * Returns the number of header lines.
     *
     * @return the number
     */
    int count();

    /**
     * Returns the name of a header line.
     *
     * @param index the line's index
     * @return the name
     */
    String name(int index);

    /**
     * Returns the value of a header line.
     *
     * @param index the line's index
     * @return the value, without white space around it
     */
    String value(int index);

    /**
     * Returns the length of a header line's value.
     *
     * @param index the line's index
     * @return the number of characters of {@link #value}
     */
    default int valueLength(int index) {
        return value(index).length();
    }

    /**
     * Returns the first header of a name.
     *
     * @param name the name, in any case
     * @return the value, null if no header has that name
     */
    default @Nullable String first(String name) {
        int index = indexOf(name, 0);
        return index < 0 ? null : value(index);
    }

    /**
     * Returns whether more than one header has a name.
     *
     * @param name the name, in any case
     * @return true for two headers or more
     */
    default boolean hasDuplicate(String name) {
        int index = indexOf(name, 0);
        return index >= 0 && indexOf(name, index + 1) >= 0;
    }

    /**
     * Returns the size of the status line and headers as they are usually written, with one space after each colon.
     *
     * @return the number of bytes
     */
    default int size() {
        int size = "HTTP/1.1 200 \r\n\r\n".length() + reasonLength();
        for (int i = 0; i < count(); i++) {
            size += name(i).length() + ": \r\n".length() + valueLength(i);
        }
        return size;
    }

    private int indexOf(String name, int from) {
        for (int i = from; i < count(); i++) {
            if (name(i).equalsIgnoreCase(name)) {
                return i;
            }
        }
        return -1;
    }
}
