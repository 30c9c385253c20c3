package tachyon.chatroom.integration.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tachyon.chatroom.integration.fixtures.ServerCertificate;

/** The certificates of a test run. Each is created once, because keytool takes about a second. */
final class Certificates {
    private final Path folder;
    private final Map<List<Object>, ServerCertificate> created = new HashMap<>();

    Certificates(Path folder) {
        this.folder = folder;
    }

    ServerCertificate get(ServerCertificate.Kind kind, String extension) {
        return created.computeIfAbsent(List.of(kind, extension), key -> create(kind, extension));
    }

    private ServerCertificate create(ServerCertificate.Kind kind, String extension) {
        try {
            return ServerCertificate.create(folder, kind, "CN=127.0.0.1", extension);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
