package tachyon.chatroom.integration;

import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A server's certificate and key, made by the JDK's keytool. */
final class ServerCertificate {
    private static final char[] PASSWORD = "password".toCharArray();

    private final KeyStore keys;
    private final String trusted;

    private ServerCertificate(KeyStore keys, String trusted) {
        this.keys = keys;
        this.trusted = trusted;
    }

    /** A self-signed one. */
    static ServerCertificate make(Path folder, String distinguishedName, String extension)
            throws IOException, InterruptedException, GeneralSecurityException {
        Path file = folder.resolve(UUID.randomUUID() + ".p12");
        makeKeys(file, "server", distinguishedName, extension);
        return new ServerCertificate(load(file), "server");
    }

    /** One that an authority vouched for until a week ago: nobody looks how old a certificate is that is itself trusted. */
    static ServerCertificate makeExpired(Path folder, String distinguishedName, String extension)
            throws IOException, InterruptedException, GeneralSecurityException {
        Path file = folder.resolve(UUID.randomUUID() + ".p12");
        Path request = folder.resolve(UUID.randomUUID() + ".csr");
        Path signed = folder.resolve(UUID.randomUUID() + ".pem");
        makeKeys(file, "authority", "CN=authority", "BC=ca:true");
        makeKeys(file, "server", distinguishedName, extension);
        keytool(file, "-certreq", "-alias", "server", "-file", request.toString());
        keytool(
                file,
                "-gencert",
                "-alias",
                "authority",
                "-ext",
                extension,
                "-startdate",
                "-9d",
                "-validity",
                "2",
                "-infile",
                request.toString(),
                "-outfile",
                signed.toString());
        keytool(file, "-importcert", "-noprompt", "-alias", "server", "-file", signed.toString());
        return new ServerCertificate(load(file), "authority");
    }

    private static void makeKeys(Path file, String alias, String distinguishedName, String extension)
            throws IOException, InterruptedException {
        keytool(
                file,
                "-genkeypair",
                "-alias",
                alias,
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-dname",
                distinguishedName,
                "-ext",
                extension,
                "-validity",
                "2");
    }

    private static void keytool(Path file, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of(arguments));
        command.addAll(
                List.of("-storetype", "PKCS12", "-storepass", new String(PASSWORD), "-keystore", file.toString()));
        Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (keytool.waitFor() != 0) {
            throw new AssertionError("keytool: " + said);
        }
    }

    private static KeyStore load(Path file) throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            keys.load(in, PASSWORD);
        }
        return keys;
    }

    ServerSocket serverSocket() throws IOException, GeneralSecurityException {
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(serverKeys(), PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(factory.getKeyManagers(), null, null);
        return context.getServerSocketFactory().createServerSocket(0, 50, RawServer.loopback());
    }

    private KeyStore serverKeys() throws IOException, GeneralSecurityException {
        KeyStore server = KeyStore.getInstance("PKCS12");
        server.load(null, null);
        server.setKeyEntry("server", keys.getKey("server", PASSWORD), PASSWORD, keys.getCertificateChain("server"));
        return server;
    }

    /** A context for clients that trusts this certificate, or who vouched for it, and no other. */
    SSLContext trustingContext() throws IOException, GeneralSecurityException {
        KeyStore trustStore = KeyStore.getInstance("PKCS12");
        trustStore.load(null, null);
        trustStore.setCertificateEntry(trusted, keys.getCertificate(trusted));
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(trustStore);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, factory.getTrustManagers(), null);
        return context;
    }
}
