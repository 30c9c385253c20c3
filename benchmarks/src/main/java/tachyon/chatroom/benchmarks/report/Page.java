package tachyon.chatroom.benchmarks.report;

import java.util.Map;

/** A Markdown page with generated tables between markers. Text outside the markers is left unchanged. */
final class Page {
    private static final String END = "<!-- end -->";

    private Page() {}

    /** Returns the page with these tables between their markers. */
    static String with(String page, Map<String, String> tables) {
        String text = page;
        for (Map.Entry<String, String> table : tables.entrySet()) {
            String marker = "<!-- measured: " + table.getKey() + " -->";
            int begin = text.indexOf(marker);
            int end = text.indexOf(END, begin);
            if (begin < 0 || end < 0) {
                throw new IllegalArgumentException("page: must have " + marker + " and then " + END);
            }
            text = text.substring(0, begin + marker.length()) + "\n\n" + table.getValue() + "\n" + text.substring(end);
        }
        return text;
    }
}
