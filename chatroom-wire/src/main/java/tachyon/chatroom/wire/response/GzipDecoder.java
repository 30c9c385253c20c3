package tachyon.chatroom.wire.response;

import java.io.EOFException;
import java.io.IOException;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * Decodes gzip (RFC 1952) from an array, one member after another. {@link java.util.zip.GZIPInputStream} ignores bytes
 * behind the last member; this class counts them. Not thread-safe.
 */
final class GzipDecoder implements AutoCloseable {
    private static final int ID1 = 0x1F;
    private static final int ID2 = 0x8B;
    private static final int DEFLATE = 8;
    private static final int HEADER_CRC = 2;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;
    private static final int RESERVED = 0xE0;

    /** Modification time, extra flags and operating system. */
    private static final int IGNORED_BYTES = 6;

    private final byte[] coded;
    private final int length;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 sum = new CRC32();
    private int position;
    private boolean atEnd;

    /** Reads the first member's header. */
    GzipDecoder(byte[] coded, int length) throws IOException {
        this.coded = coded;
        this.length = length;
        try {
            beginMember();
        } catch (IOException e) {
            inflater.end();
            throw e;
        }
    }

    /** Decodes at least one byte into the array; returns the number of bytes, -1 at the end of the last member. */
    int read(byte[] target, int offset, int count) throws IOException {
        while (!atEnd) {
            int decoded = inflate(target, offset, count);
            if (decoded > 0) {
                sum.update(target, offset, decoded);
                return decoded;
            }
            if (inflater.finished()) {
                endMember();
            } else {
                throw inflater.needsDictionary()
                        ? new ZipException("a preset dictionary")
                        : new EOFException("the compressed data is truncated");
            }
        }
        return -1;
    }

    private int inflate(byte[] target, int offset, int count) throws ZipException {
        try {
            return inflater.inflate(target, offset, count);
        } catch (DataFormatException e) {
            ZipException invalid = new ZipException("the compressed data is invalid");
            invalid.initCause(e);
            throw invalid;
        }
    }

    /** Returns the number of bytes behind the last member, after {@link #read} returned -1. */
    int remaining() {
        return length - position;
    }

    /** Checks the member's trailer. A member follows where its two identifying bytes do. */
    private void endMember() throws IOException {
        position = length - inflater.getRemaining();
        if (littleEndian(4) != (int) sum.getValue() || littleEndian(4) != (int) inflater.getBytesWritten()) {
            throw new ZipException("the decoded data does not match its checksum");
        }
        atEnd = remaining() < 2 || (coded[position] & 0xFF) != ID1 || (coded[position + 1] & 0xFF) != ID2;
        if (!atEnd) {
            inflater.reset();
            sum.reset();
            beginMember();
        }
    }

    private void beginMember() throws IOException {
        int start = position;
        if (next() != ID1 || next() != ID2 || next() != DEFLATE) {
            throw new ZipException("not a gzip member");
        }
        int flags = next();
        if ((flags & RESERVED) != 0) {
            throw new ZipException("a reserved flag is set");
        }
        skip(IGNORED_BYTES);
        if ((flags & EXTRA) != 0) {
            skip(littleEndian(2));
        }
        if ((flags & NAME) != 0) {
            skipText();
        }
        if ((flags & COMMENT) != 0) {
            skipText();
        }
        if ((flags & HEADER_CRC) != 0) {
            requireHeaderSum(start);
        }
        inflater.setInput(coded, position, length - position);
    }

    private void requireHeaderSum(int start) throws IOException {
        CRC32 headerSum = new CRC32();
        headerSum.update(coded, start, position - start);
        if (littleEndian(2) != ((int) headerSum.getValue() & 0xFFFF)) {
            throw new ZipException("the member's header does not match its checksum");
        }
    }

    private void skipText() throws IOException {
        int c = next();
        while (c != 0) {
            c = next();
        }
    }

    private void skip(int count) throws IOException {
        if (count > remaining()) {
            throw new EOFException("the member is truncated");
        }
        position += count;
    }

    private int littleEndian(int bytes) throws IOException {
        int value = 0;
        for (int i = 0; i < bytes; i++) {
            value |= next() << (8 * i);
        }
        return value;
    }

    private int next() throws IOException {
        if (position == length) {
            throw new EOFException("the member is truncated");
        }
        return coded[position++] & 0xFF;
    }

    @Override
    public void close() {
        inflater.end();
    }
}
