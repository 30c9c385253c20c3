package tachyon.chatroom.adapter.retrofit;

import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import okhttp3.Response;
import tachyon.chatroom.http.exchange.Exchange;
import tachyon.chatroom.http.exchange.ResponseReader;

/** The {@link ResponseInterceptor} of a client that a user hands in, whose connections are OkHttp's own. */
final class CallerOwnedClientInterceptor extends ResponseInterceptor {
    CallerOwnedClientInterceptor(ResponseReader responses) {
        super(responses);
    }

    /** OkHttp reports headers that exceed its own limit as the end of the connection. */
    @Override
    Response proceed(Chain chain, Exchange exchange) throws IOException {
        try {
            return chain.proceed(chain.request());
        } catch (IOException e) {
            if (e.getCause() instanceof EOFException && !hasEnded(socket(chain))) {
                throw exchange.failures().headersTooLarge(e);
            }
            throw e;
        }
    }

    private static boolean hasEnded(Socket socket) {
        try {
            socket.setSoTimeout(1);
            return socket.getInputStream().read() < 0;
        } catch (SocketTimeoutException e) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    @Override
    void finish(Chain chain, boolean isExhausted) throws IOException {
        if (!isExhausted) {
            socket(chain).close();
        }
    }
}
