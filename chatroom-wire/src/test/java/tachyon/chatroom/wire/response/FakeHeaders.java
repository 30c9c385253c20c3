package tachyon.chatroom.wire.response;

import java.util.ArrayList;
import java.util.List;
import tachyon.chatroom.wire.json.JsonReader;

/** A status line and header lines as a transport holds them. */
final class FakeHeaders implements ResponseHeaders {
    private record Line(String name, String value) {}

    private final int status;
    private final int reasonLength;
    private final List<Line> lines = new ArrayList<>();

    private FakeHeaders(int status, String reason) {
        this.status = status;
        this.reasonLength = reason.length();
    }

    static FakeHeaders of(int status) {
        return new FakeHeaders(status, "");
    }

    static FakeHeaders of(int status, String reason) {
        return new FakeHeaders(status, reason);
    }

    /** Returns the headers of a success with JSON, without framing. */
    static FakeHeaders ofJson() {
        return of(200).with("Content-Type", "application/json");
    }

    FakeHeaders with(String name, String value) {
        lines.add(new Line(name, value));
        return this;
    }

    ValidatedHeaders validated() {
        return new ValidatedHeaders(this, limits(1024 * 1024));
    }

    static ResponseLimits limits(int maxBodyBytes) {
        return new ResponseLimits(64 * 1024, maxBodyBytes, new JsonReader(JsonReader.MAX_DEPTH, Integer.MAX_VALUE));
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public int reasonLength() {
        return reasonLength;
    }

    @Override
    public int count() {
        return lines.size();
    }

    @Override
    public String name(int index) {
        return lines.get(index).name();
    }

    @Override
    public String value(int index) {
        return lines.get(index).value();
    }
}
