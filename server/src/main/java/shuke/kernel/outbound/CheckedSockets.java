package shuke.kernel.outbound;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.ssl.SSLSocketFactory;

/**
 * Speaks TLS only over connections to addresses within reach. Looked at is the address that was really connected to: a name that leads
 * elsewhere a moment later (DNS rebinding) gains nothing.
 */
final class CheckedSockets extends SSLSocketFactory {
    private final SSLSocketFactory usual;
    private final Reach reach;

    CheckedSockets(SSLSocketFactory usual, Reach reach) {
        this.usual = usual;
        this.reach = reach;
    }

    @Override
    public Socket createSocket(Socket connected, String host, int port, boolean autoClose) throws IOException {
        reach.require(host, connected.getInetAddress());
        return usual.createSocket(connected, host, port, autoClose);
    }

    @Override
    public Socket createSocket() throws IOException {
        return new Socket(); // connected by whoever asked, and then brought to the method above
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return usual.createSocket(reach.addresses(host).getFirst(), port);
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress from, int fromPort) throws IOException {
        return usual.createSocket(reach.addresses(host).getFirst(), port, from, fromPort);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        reach.require(host.getHostAddress(), host);
        return usual.createSocket(host, port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) throws IOException {
        reach.require(host.getHostAddress(), host);
        return usual.createSocket(host, port, from, fromPort);
    }

    @Override
    public String[] getDefaultCipherSuites() {
        return usual.getDefaultCipherSuites();
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return usual.getSupportedCipherSuites();
    }
}
