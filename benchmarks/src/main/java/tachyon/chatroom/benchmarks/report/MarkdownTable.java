package tachyon.chatroom.benchmarks.report;

import java.util.ArrayList;
import java.util.List;

/** A table as Markdown has it: the first column is text, the others are numbers. */
final class MarkdownTable {
    private final List<List<String>> rows = new ArrayList<>();

    MarkdownTable(String... columns) {
        rows.add(List.of(columns));
    }

    void add(List<String> cells) {
        if (cells.size() != rows.get(0).size()) {
            throw new IllegalArgumentException("cells: must be as many as columns, are " + cells);
        }
        rows.add(List.copyOf(cells));
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < rows.size(); i++) {
            text.append("| ").append(String.join(" | ", rows.get(i))).append(" |\n");
            if (i == 0) {
                text.append("|---|")
                        .append("--:|".repeat(rows.get(0).size() - 1))
                        .append('\n');
            }
        }
        return text.toString();
    }
}
