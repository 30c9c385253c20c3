package tachyon.chatroom.http.connection;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.net.SocketImpl;
import java.net.SocketOption;
import java.nio.channels.SocketChannel;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tachyon.chatroom.http.exchange.Exchange;

/**
 * A TCP socket over a {@link SocketChannel}, so that an interrupt or a close from another thread ends its reads and writes on
 * every kind of thread. Its streams follow the exchanges on the connection, until {@link #handOver} leaves them to TLS.
 */
@SuppressWarnings(
        "UnsynchronizedOverridesSynchronized") // The channel is thread-safe, and a lock would make a close wait.
final class ExchangeSocket extends Socket implements ExchangeConnection {
    private static final @Nullable SocketImpl NO_IMPLEMENTATION = null;

    private final SocketChannel channel;
    private final Socket socket;
    private final TcpLink link;
    private final ExchangeTracker exchanges;
    private final ConnectionLifetime lifetime;
    private final ResponseInput input;
    private final RequestOutput output;
    private volatile boolean handedOver;

    ExchangeSocket(SocketChannel channel, int maxHeaderBytes, ConnectionLifetime lifetime) throws SocketException {
        super(NO_IMPLEMENTATION);
        this.channel = channel;
        this.socket = channel.socket();
        this.link = new TcpLink(channel);
        this.lifetime = lifetime;
        this.exchanges = new ExchangeTracker(link, maxHeaderBytes, lifetime);
        this.input = new ResponseInput(link, exchanges);
        this.output = new RequestOutput(link, exchanges, input);
    }

    /**
     * Leaves the connection's bytes to TLS.
     *
     * @throws IOException if a proxy has sent bytes behind the response that opens the tunnel
     */
    void handOver() throws IOException {
        if (input.hasSurplus()) {
            throw new IOException("the proxy sent bytes before the TLS handshake");
        }
        handedOver = true;
    }

    TcpLink link() {
        return link;
    }

    ConnectionLifetime lifetime() {
        return lifetime;
    }

    @Override
    public void begin(Exchange exchange) {
        exchanges.begin(exchange);
    }

    @Override
    public boolean isFinished() {
        return exchanges.isFinished();
    }

    @Override
    public boolean isReusable() {
        return exchanges.isReusable();
    }

    @Override
    public void connect(SocketAddress endpoint) throws IOException {
        connect(endpoint, 0);
    }

    @Override
    public void connect(SocketAddress endpoint, int timeoutMillis) throws IOException {
        socket.connect(endpoint, timeoutMillis);
        lifetime.connected();
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return handedOver ? socket.getInputStream() : input;
    }

    /** TLS reads the server's alert although the connection no longer accepts bytes. */
    @Override
    public OutputStream getOutputStream() throws IOException {
        return handedOver ? new LenientOutput(socket.getOutputStream()) : output;
    }

    /** OkHttp calls this before each reuse. */
    @Override
    public boolean isClosed() {
        return !channel.isOpen() || !isReusable();
    }

    @Override
    public void close() throws IOException {
        link.close();
    }

    @Override
    public void bind(@Nullable SocketAddress bindpoint) throws IOException {
        socket.bind(bindpoint);
    }

    @Override
    public @Nullable InetAddress getInetAddress() {
        return socket.getInetAddress();
    }

    @Override
    public InetAddress getLocalAddress() {
        return socket.getLocalAddress();
    }

    @Override
    public int getPort() {
        return socket.getPort();
    }

    @Override
    public int getLocalPort() {
        return socket.getLocalPort();
    }

    @Override
    public @Nullable SocketAddress getRemoteSocketAddress() {
        return socket.getRemoteSocketAddress();
    }

    @Override
    public @Nullable SocketAddress getLocalSocketAddress() {
        return socket.getLocalSocketAddress();
    }

    /** The channel must not be used without this socket. */
    @Override
    public @Nullable SocketChannel getChannel() {
        return null;
    }

    @Override
    public void setTcpNoDelay(boolean on) throws SocketException {
        socket.setTcpNoDelay(on);
    }

    @Override
    public boolean getTcpNoDelay() throws SocketException {
        return socket.getTcpNoDelay();
    }

    @Override
    public void setSoLinger(boolean on, int linger) throws SocketException {
        socket.setSoLinger(on, linger);
    }

    @Override
    public int getSoLinger() throws SocketException {
        return socket.getSoLinger();
    }

    @Override
    public void sendUrgentData(int data) throws IOException {
        socket.sendUrgentData(data);
    }

    @Override
    public void setOOBInline(boolean on) throws SocketException {
        socket.setOOBInline(on);
    }

    @Override
    public boolean getOOBInline() throws SocketException {
        return socket.getOOBInline();
    }

    @Override
    public void setSoTimeout(int timeout) throws SocketException {
        socket.setSoTimeout(timeout);
    }

    @Override
    public int getSoTimeout() throws SocketException {
        return socket.getSoTimeout();
    }

    @Override
    public void setSendBufferSize(int size) throws SocketException {
        socket.setSendBufferSize(size);
    }

    @Override
    public int getSendBufferSize() throws SocketException {
        return socket.getSendBufferSize();
    }

    @Override
    public void setReceiveBufferSize(int size) throws SocketException {
        socket.setReceiveBufferSize(size);
    }

    @Override
    public int getReceiveBufferSize() throws SocketException {
        return socket.getReceiveBufferSize();
    }

    @Override
    public void setKeepAlive(boolean on) throws SocketException {
        socket.setKeepAlive(on);
    }

    @Override
    public boolean getKeepAlive() throws SocketException {
        return socket.getKeepAlive();
    }

    @Override
    public void setTrafficClass(int trafficClass) throws SocketException {
        socket.setTrafficClass(trafficClass);
    }

    @Override
    public int getTrafficClass() throws SocketException {
        return socket.getTrafficClass();
    }

    @Override
    public void setReuseAddress(boolean on) throws SocketException {
        socket.setReuseAddress(on);
    }

    @Override
    public boolean getReuseAddress() throws SocketException {
        return socket.getReuseAddress();
    }

    @Override
    public void shutdownInput() throws IOException {
        socket.shutdownInput();
    }

    @Override
    public void shutdownOutput() throws IOException {
        socket.shutdownOutput();
    }

    @Override
    public boolean isConnected() {
        return socket.isConnected();
    }

    @Override
    public boolean isBound() {
        return socket.isBound();
    }

    @Override
    public boolean isInputShutdown() {
        return socket.isInputShutdown();
    }

    @Override
    public boolean isOutputShutdown() {
        return socket.isOutputShutdown();
    }

    @Override
    public <T> Socket setOption(SocketOption<T> name, T value) throws IOException {
        channel.setOption(name, value);
        return this;
    }

    @Override
    public <T> T getOption(SocketOption<T> name) throws IOException {
        return channel.getOption(name);
    }

    @Override
    public Set<SocketOption<?>> supportedOptions() {
        return channel.supportedOptions();
    }

    @Override
    public String toString() {
        return "ExchangeSocket{remote=" + getRemoteSocketAddress() + "}";
    }
}
