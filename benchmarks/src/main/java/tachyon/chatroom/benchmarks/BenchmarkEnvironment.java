package tachyon.chatroom.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Describes the conditions of a measurement: hardware, operating system, JDKs, server and library versions. */
final class BenchmarkEnvironment {
    private static final Pattern RELEASE = Pattern.compile("JAVA_RUNTIME_VERSION=\"(.*)\"");
    private static final double GIBIBYTE = 1L << 30;

    private BenchmarkEnvironment() {}

    static Map<String, String> describe() throws IOException, InterruptedException {
        Map<String, String> lines = new LinkedHashMap<>();
        long memory =
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
        lines.put(
                "machine",
                String.format(
                        Locale.ROOT,
                        "%s; %d cores; %.0f GiB",
                        processor(),
                        Runtime.getRuntime().availableProcessors(),
                        memory / GIBIBYTE));
        String version = first(Pattern.compile("^([0-9.]+)"), property("os.version"), "");
        lines.put("system", property("os.name") + " " + version + " " + property("os.arch"));
        lines.put("jdk", property("java.vm.name") + " " + property("java.runtime.version"));
        lines.put("jdk for throughput", jdk25());
        lines.put("server", server());
        lines.put("httpclient5", version("httpclient5-(5[^/]*)"));
        lines.put("okhttp", version("okhttp-jvm-([^/]*)"));
        lines.put("retrofit", version("retrofit-([^/]*)"));
        lines.put("jackson-core", version("jackson-core-(3[^/]*)"));
        lines.put("jackson-databind in the generated client", version("jackson-databind-(2[^/]*)"));
        lines.put("gson in the generated client", version("gson-(2[^/]*)"));
        lines.put("openapi-generator", System.getProperty("measure.generator", "unknown"));
        return lines;
    }

    private static String property(String name) {
        return System.getProperty(name);
    }

    private static String processor() throws IOException {
        Path information = Path.of("/proc/cpuinfo");
        if (!Files.isReadable(information)) {
            return property("os.arch");
        }
        return first(Pattern.compile("model name\\s*: (.*)"), Files.readString(information), property("os.arch"));
    }

    private static String jdk25() throws IOException {
        Path java = Jdk25.java().orElse(null);
        if (java == null) {
            return "none";
        }
        Path release = java.toRealPath().resolveSibling("../release");
        return Files.isReadable(release) ? first(RELEASE, Files.readString(release), "25") : "25";
    }

    private static String server() throws IOException, InterruptedException {
        Path nginx = StubServer.nginx().orElse(null);
        if (nginx == null) {
            return "a JVM";
        }
        Process process = new ProcessBuilder(nginx.toString(), "-v")
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return first(Pattern.compile("nginx version: (.*)"), output, "nginx");
    }

    /** Reads a library's version from the name of its jar. */
    private static String version(String jar) {
        Pattern pattern = Pattern.compile("[/\\\\]" + jar + "\\.jar(?:" + Pattern.quote(File.pathSeparator) + "|$)");
        return first(pattern, property("java.class.path"), "none");
    }

    private static String first(Pattern pattern, String text, String fallback) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1).strip() : fallback;
    }
}
