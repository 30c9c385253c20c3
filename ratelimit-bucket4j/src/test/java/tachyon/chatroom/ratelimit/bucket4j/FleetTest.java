package tachyon.chatroom.ratelimit.bucket4j;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two JVMs that share one limit. */
class FleetTest {
    private static final double SECONDS = 6;

    @Test
    @Timeout(120)
    void twoJvmsShareTheRate() throws Exception {
        try (RedisServer redis = RedisServer.start();
                Member first = new Member(redis);
                Member second = new Member(redis)) {
            while (first.successes() == 0 || second.successes() == 0) {
                Thread.sleep(100);
            }
            int before = first.successes() + second.successes();
            long start = System.nanoTime();
            Thread.sleep((long) (SECONDS * 1000));
            int ofFirst = first.successes();
            int ofSecond = second.successes();
            double seconds = (System.nanoTime() - start) / 1e9;
            double rate = (ofFirst + ofSecond - before) / seconds;
            System.out.printf("two JVMs, 100/s allowed: %.1f/s over %.1f s%n", rate, seconds);

            // Two limits of their own would permit 200/s. A machine under load may use less than the limit; it prints
            // the rate.
            assertThat(rate).isBetween(50.0, 105.0);
            assertThat(ofFirst).isPositive();
            assertThat(ofSecond).isPositive();
        }
    }

    /** A process that runs {@link FleetMember}. */
    private static final class Member implements AutoCloseable {
        private final Process process;
        private final BufferedReader output;

        Member(RedisServer redis) throws IOException {
            process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            FleetMember.class.getName(),
                            redis.uri())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            output = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
        }

        int successes() throws IOException {
            process.getOutputStream().write('\n');
            process.getOutputStream().flush();
            return Integer.parseInt(output.readLine());
        }

        @Override
        public void close() {
            process.destroyForcibly();
        }
    }
}
