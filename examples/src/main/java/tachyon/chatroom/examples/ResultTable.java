package tachyon.chatroom.examples;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An aligned text table with a row for each step and a column for each gateway. */
final class ResultTable {
    private ResultTable() {}

    static String of(List<String> steps, Map<String, List<String>> columns) {
        List<List<String>> table = new ArrayList<>();
        table.add(column("step", steps));
        columns.forEach((title, results) -> table.add(column(title, results)));

        StringBuilder text = new StringBuilder();
        for (int row = 0; row < table.get(0).size(); row++) {
            StringBuilder line = new StringBuilder();
            for (List<String> column : table) {
                int width = column.stream().mapToInt(String::length).max().orElse(0);
                String cell = column.get(row);
                line.append(cell).append(" ".repeat(width - cell.length() + 2));
            }
            text.append(line.toString().stripTrailing()).append(System.lineSeparator());
        }
        return text.toString();
    }

    private static List<String> column(String title, List<String> cells) {
        List<String> column = new ArrayList<>();
        column.add(title);
        column.addAll(cells);
        return column;
    }
}
