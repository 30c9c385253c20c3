package tachyon.chatroom.integration.faults;

import java.util.function.BiConsumer;
import java.util.function.Function;
import tachyon.chatroom.http.ConnectionSettings;
import tachyon.chatroom.integration.fixtures.ServerCertificate.Kind;

/** The rows of TLS: certificates and names, protocols and cipher suites, alerts, and client certificates. */
final class TlsFaults {
    private static final String HOST = "api.example.test";

    private final BiConsumer<String, Function<FaultSite, ConnectionSettings.Builder>> rows;

    private TlsFaults(BiConsumer<String, Function<FaultSite, ConnectionSettings.Builder>> rows) {
        this.rows = rows;
    }

    static void add(BiConsumer<String, Function<FaultSite, ConnectionSettings.Builder>> rows) {
        TlsFaults faults = new TlsFaults(rows);
        faults.addHandshakes();
        faults.addCertificates();
        faults.addNames();
        faults.addProtocolsAndCipherSuites();
        faults.addClientCertificates();
    }

    private void addHandshakes() {
        rows.accept("a TLS handshake that hangs", FaultSite::stalledHandshake);
        rows.accept("a TLS handshake that is aborted", FaultSite::abortedHandshake);
        alert("handshake_failure", 40);
        alert("protocol_version", 70);
        alert("internal_error", 80);
        alert("unrecognized_name", 112);
        rows.accept("a server without TLS", site -> site.respondingToClientHello("HTTP/1.1 400 Bad Request\r\n\r\n"));
    }

    /** A fatal alert instead of the server's hello. */
    private void alert(String name, int code) {
        rows.accept(
                "the TLS alert " + name,
                site -> site.respondingToClientHello("\u0015\u0003\u0003\u0000\u0002\u0002" + (char) code));
    }

    private void addCertificates() {
        tls("an untrusted certificate", TlsEndpoint.valid().untrusted());
        tls("a certificate that has expired", TlsEndpoint.valid().certificate(Kind.EXPIRED));
        tls("a certificate for another host", TlsEndpoint.withExtension("SAN=dns:other.example"));
        tls("a certificate with a common name only", TlsEndpoint.withExtension("BC=ca:false"));
        tls("a certificate with an address as a DNS name", TlsEndpoint.withDnsName("127.0.0.1"));
        tls("a certificate with a wildcard for an address", TlsEndpoint.withDnsName("*.0.0.1"));
        tls(
                "a certificate with a host as a URI",
                TlsEndpoint.withExtension("SAN=uri:https://" + HOST).calledAs(HOST));
    }

    /** Names of certificates and hosts, by RFC 9525. */
    private void addNames() {
        name(HOST, HOST);
        name(HOST, "API.Example.Test");
        name("API.EXAMPLE.TEST", HOST);
        name(HOST + ".", HOST);
        name(HOST, HOST + ".");
        name(HOST, HOST + "..");
        name(HOST, "*.example.test");
        name(HOST + ".", "*.example.test");
        name("a." + HOST, "*.example.test");
        name("example.test", "*.example.test");
        name("example.test", "*.test");
        name(HOST, "*");
        name("localhost", "*");
        name(HOST, "*.*.test");
        name(HOST, "a*.example.test");
        name(HOST, "*i.example.test");
        name(HOST, "a*i.example.test");
        name(HOST, "api.*.test");
        name(HOST, "api.example.*");
        name(HOST, ".example.test");
        name(HOST, " " + HOST);
        name(HOST, HOST + "\u0000.other.example");
        name("xn--bcher-kva.example.test", "xn--bcher-kva.example.test");
        name("xn--bcher-kva.example.test", "xn--*.example.test");
    }

    private void name(String host, String presented) {
        String readable = presented.replace("\u0000", "\\0");
        tls(
                "a call to " + host + " with a certificate for `" + readable + "`",
                TlsEndpoint.withDnsName(presented).calledAs(host));
    }

    private void addProtocolsAndCipherSuites() {
        tls("a server with TLS 1.3 only", TlsEndpoint.valid().protocol("TLSv1.3"));
        tls("a server with TLS 1.2 only", TlsEndpoint.valid().protocol("TLSv1.2"));
        tls("a server with TLS 1.1 only", TlsEndpoint.valid().protocol("TLSv1.1"));
        for (String suite : new String[] {
            "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256",
            "TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA256",
            "TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA384",
            "TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA",
        }) {
            tls("a server with " + suite + " only", TlsEndpoint.valid().cipherSuite(suite));
        }
        for (String suite : new String[] {
            "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384",
            "TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA256",
            "TLS_DHE_RSA_WITH_AES_128_GCM_SHA256",
            "TLS_DHE_RSA_WITH_AES_256_CBC_SHA256",
            "TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA",
            "TLS_DHE_RSA_WITH_AES_128_CBC_SHA",
            "TLS_RSA_WITH_AES_128_GCM_SHA256",
        }) {
            tls(
                    "a server with " + suite + " only",
                    TlsEndpoint.valid().certificate(Kind.RSA).cipherSuite(suite));
        }
    }

    /** The gateway has no client certificate. With TLS 1.3, a server rejects that after the client's handshake. */
    private void addClientCertificates() {
        for (String version : new String[] {"1.2", "1.3"}) {
            TlsEndpoint endpoint = TlsEndpoint.valid().protocol("TLSv" + version);
            tls(
                    "a missing client certificate, TLS " + version,
                    endpoint.configure(server -> server.setNeedClientAuth(true)));
            tls(
                    "no client certificate where the server requests one, TLS " + version,
                    endpoint.configure(server -> server.setWantClientAuth(true)));
        }
    }

    private void tls(String name, TlsEndpoint endpoint) {
        rows.accept(name, site -> site.tlsServer(endpoint));
    }
}
